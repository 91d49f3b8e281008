// The picture of the product for the README: three phones on a hill.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check, shots } from './steps.mjs';

const SHOWN = ['claim-phone-light', 'join-phone-light', 'invite-phone-dark'];
const BYTES_MAX = 200_000;

export async function drawPicture(browser) {
  const inline = (name) => `data:image/png;base64,${readFileSync(`${shots}${name}.png`).toString('base64')}`;
  const context = await browser.newContext({ viewport: { width: 1120, height: 650 } });
  const page = await context.newPage();
  await page.setContent(`<!doctype html><title>picture</title><style>
    body { margin: 0; height: 100vh; display: flex; justify-content: center; align-items: center; gap: 48px;
      background: radial-gradient(80% 60% at 15% 108%, #d5dab8 99.7%, transparent),
        radial-gradient(100% 78% at 88% 112%, #e6e3c8 99.7%, transparent), #f6efe2 }
    img { width: 262px; border-radius: 28px; border: 7px solid #2b231b; box-shadow: 0 24px 48px rgb(70 50 20 / .25) }
    img:nth-child(2) { translate: 0 -16px }
  </style>${SHOWN.map((name) => `<img src="${inline(name)}">`).join('')}`);
  const path = fileURLToPath(new URL('../../web/picture.png', import.meta.url));
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const bytes = await page.screenshot({ path });
  await context.close();
  check(bytes.length < BYTES_MAX, `the picture has ${bytes.length} bytes`);
}
