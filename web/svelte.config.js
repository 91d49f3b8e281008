// Svelte 5 everywhere: whoever writes `let` for something that changes is told so.
export default { compilerOptions: { runes: true } };
