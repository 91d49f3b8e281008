// Works on the proof that the form "asking to join" carries, while somebody is typing: a number that makes the SHA-256 of
// TASK.NUMBER begin with enough zero bits. Without script the form goes another, slower way.
"use strict";
(() => {
  const K = new Uint32Array(64);
  const START = new Uint32Array(8);
  // FIPS 180-4: the constants are the fractional parts of cube and square roots of the first primes.
  for (let n = 2, found = 0; found < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    const bits = (root) => ((root - Math.floor(root)) * 4294967296) >>> 0;
    if (found < 8) START[found] = bits(Math.sqrt(n));
    K[found++] = bits(Math.cbrt(n));
  }
  const W = new Uint32Array(64);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));

  // The first 32 bits of the SHA-256 of a text of at most 55 ASCII characters: one block.
  const head = (text) => {
    W.fill(0, 0, 16);
    for (let i = 0; i < text.length; i++) W[i >> 2] |= text.charCodeAt(i) << (24 - (i & 3) * 8);
    W[text.length >> 2] |= 0x80 << (24 - (text.length & 3) * 8);
    W[15] = text.length * 8;
    for (let i = 16; i < 64; i++) {
      const a = W[i - 15], b = W[i - 2];
      const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3), s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
      W[i] = W[i - 16] + s0 + W[i - 7] + s1;
    }
    let [a, b, c, d, e, f, g, h] = START;
    for (let i = 0; i < 64; i++) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25), s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    return (START[0] + a) >>> 0;
  };

  const form = document.getElementById("form");
  const proof = form && form.elements.namedItem("proof");
  if (!proof) return;
  const task = form.dataset.task;
  const below = 2 ** (32 - Number(form.dataset.bits));
  const AT_A_TIME = 2000;
  let number = 0;
  let pressed = null;
  // A little at a time, so that typing never stutters.
  const work = () => {
    for (const end = number + AT_A_TIME; number < end; number++) {
      if (head(`${task}.${number}`) < below) {
        proof.value = String(number);
        if (pressed) form.requestSubmit(pressed.isConnected ? pressed : undefined);
        return;
      }
    }
    setTimeout(work, 0);
  };
  form.addEventListener("submit", (event) => {
    if (proof.value) return;
    // Pressed before the work was done: it goes off by itself in a moment.
    event.preventDefault();
    pressed = event.submitter || form.querySelector("button");
  });
  // Pages that come back by "one step back" keep what was typed, and their old proof.
  proof.value = "";
  work();
})();
