// Builds the unit tests into target/web-tests, where Node runs them (Node 20 reads no TypeScript itself).
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

const tests = readdirSync('parts').filter((name) => name.endsWith('.test.ts'));

export default defineConfig({
  publicDir: false,
  plugins: [svelte()],
  build: {
    ssr: true,
    outDir: '../target/web-tests',
    emptyOutDir: true,
    rollupOptions: { input: Object.fromEntries(tests.map((name) => [name.slice(0, -'.ts'.length), `parts/${name}`])) },
  },
  ssr: { noExternal: true },
});
