// Where in the dashboard one is.
import { Place } from '../parts/place.svelte';

export const place = new Place('/dashboard');
