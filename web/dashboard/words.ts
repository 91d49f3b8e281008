// What the dashboard says.
export * from '../parts/say';
