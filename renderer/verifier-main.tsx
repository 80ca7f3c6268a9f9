import './theme/verifier.css';
import { createRoot } from 'react-dom/client';
import { tokenVariables } from './theme/tokens.ts';
import { VerifierApp } from './verifier-app.tsx';

for (const [name, value] of Object.entries(tokenVariables())) {
  document.documentElement.style.setProperty(name, value);
}
const element = document.querySelector('#page');
if (element !== null) createRoot(element).render(<VerifierApp />);
