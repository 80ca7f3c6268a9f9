import 'virtual:themes.css';
import './theme/verifier.css';
import { createRoot } from 'react-dom/client';
import { VerifierApp } from './verifier-app.tsx';

const element = document.querySelector('#page');
if (element !== null) createRoot(element).render(<VerifierApp />);
