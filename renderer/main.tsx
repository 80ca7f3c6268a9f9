import './theme/library.css';
import 'virtual:themes.css';
import './theme/page.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const element = document.querySelector('#page');
if (element !== null) createRoot(element).render(<App />);
