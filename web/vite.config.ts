// Builds what runs in the browser into target/web; tools/pack.mjs takes it from there into web/dist.
// One entry for each program: what two of them share is cut out by itself.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/',
  publicDir: false,
  plugins: [svelte()],
  build: {
    outDir: '../target/web',
    emptyOutDir: true,
    manifest: 'manifest.json',
    // What every browser of the last two and a half years can read.
    target: ['chrome120', 'firefox121', 'safari17'],
    // Small files inside of others would need `data:` in the policy, and are packed worse.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        client: 'client/main.ts',
        dashboard: 'dashboard/main.ts',
      },
      output: {
        // Flat, because the binary serves them at /assets/NAME.HASH.EXTENSION like its other files.
        entryFileNames: 'assets/[name].[hash].js',
        chunkFileNames: 'assets/[name].[hash].js',
        assetFileNames: 'assets/[name].[hash][extname]',
      },
    },
  },
});
