// Starts the dashboard in the page that the server has sent (web/pages/dashboard.html).
import { mount } from 'svelte';
import { fetchWords } from '../parts/words';
import App from './App.svelte';
import { speak } from './words';
import './dashboard.css';

const target = document.getElementById('dashboard');
if (!target) throw new Error('this is not the page of the dashboard');
const { messages = '' } = target.dataset;
speak(await fetchWords(document.documentElement.lang, messages));
target.replaceChildren();
mount(App, { target });
