// Starts the client in the page that the server has sent (web/pages/client.html).
import { mount } from 'svelte';
import { speak } from '../parts/say';
import { fetchWords } from '../parts/words';
import App from './App.svelte';
import './client.css';

const target = document.getElementById('client');
if (!target) throw new Error('this is not the page of the client');
const { messages = '' } = target.dataset;
speak(await fetchWords(document.documentElement.lang, messages));
target.replaceChildren();
mount(App, { target });
