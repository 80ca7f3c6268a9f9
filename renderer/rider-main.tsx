import './theme/library.css';
import 'virtual:themes.css';
import './theme/page.css';
import { createRoot } from 'react-dom/client';
import { RiderApp } from './rider-app.tsx';

const element = document.querySelector('#page');
if (element !== null) createRoot(element).render(<RiderApp />);
