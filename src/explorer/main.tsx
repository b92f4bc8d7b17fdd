import { render } from 'preact';
import { App } from './app.tsx';
import './explorer.css';

render(<App />, document.getElementById('app') as HTMLElement);
