// Who looks at the dashboard, as the page says. The server asks again before it does anything.
export const me = { owner: document.getElementById('dashboard')?.dataset['owner'] === 'true' };
