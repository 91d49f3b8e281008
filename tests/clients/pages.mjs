// What a person does in a browser: sign in, read the consent page, press Authorise. The form is found in
// the page, its hidden fields go back as they are, and only what a person types is filled in.
import { check } from './steps.mjs';

const unescape = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|quot|amp|lt|gt|apos);/gi, (whole, hex, decimal) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return { '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&apos;': "'" }[whole.toLowerCase()];
  });

function attributes(tag) {
  const found = {};
  for (const [, name, double, single, bare] of tag.matchAll(/([a-z_:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/gi)) {
    found[name.toLowerCase()] = unescape(double ?? single ?? bare ?? '');
  }
  return found;
}

function forms(page) {
  return [...page.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gis)].map(([, head, body]) => {
    const form = { action: attributes(head).action ?? '', fields: {}, typed: [], buttons: [] };
    for (const [, kind, inner] of body.matchAll(/<(input|button)\b([^>]*)>/gi)) {
      const field = attributes(inner);
      const type = (field.type ?? (kind.toLowerCase() === 'button' ? 'submit' : 'text')).toLowerCase();
      if (!field.name) continue;
      if (type === 'submit') form.buttons.push([field.name, field.value ?? '']);
      else if (type === 'checkbox' || type === 'radio') {
        if ('checked' in field) form.fields[field.name] = field.value ?? 'on';
      } else {
        form.fields[field.name] = field.value ?? '';
        if (type !== 'hidden') form.typed.push(field.name);
      }
    }
    return form;
  });
}

/** A browser: keeps cookies, follows redirects, but never into the client's own redirect address. */
class Browser {
  cookies = new Map();

  async go(url, fields, stopAt) {
    for (let hops = 0; hops < 8; hops += 1) {
      const response = await fetch(url, {
        method: fields ? 'POST' : 'GET',
        body: fields && new URLSearchParams(fields),
        headers: { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '), Accept: 'text/html' },
        redirect: 'manual',
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
        this.cookies.set(name, value);
      }
      const page = await response.text();
      if (response.status < 300 || response.status > 399) return { url, status: response.status, page };
      const target = new URL(response.headers.get('location'), url).href;
      if (target.startsWith(stopAt)) return { url: target, status: 0, page: '' };
      url = target;
      fields = undefined;
    }
    throw new Error('too many redirects while signing in');
  }
}

/** Walks from an authorise link to the code, signing in on the way. */
export async function authorise(link, handle, password, redirectUri, state) {
  const browser = new Browser();
  let here = await browser.go(link, undefined, redirectUri);
  let signedIn = false;
  for (let turns = 0; turns < 4; turns += 1) {
    const query = new URL(here.url).searchParams;
    if (here.status === 0) {
      check(query.get('code'), `redirected without a code: ${here.url}`);
      if (state !== undefined) check(query.get('state') === state, `the state came back as ${query.get('state')}`);
      return query.get('code');
    }
    check(here.status === 200, `${here.url} answered ${here.status}: ${here.page.slice(0, 300)}`);
    const all = forms(here.page);
    const login = all.find((form) => form.typed.includes('password'));
    const consent = all.find((form) => new URL(form.action || here.url, here.url).pathname.startsWith('/oauth/authorize'));
    if (login) {
      check(!signedIn, 'the server asks for the password again');
      signedIn = true;
      here = await browser.go(new URL(login.action || here.url, here.url).href, { ...login.fields, handle, password }, redirectUri);
    } else if (consent) {
      const yes = consent.buttons.find(([, value]) => !/deny|cancel|no/i.test(value));
      here = await browser.go(new URL(consent.action || here.url, here.url).href, { ...consent.fields, ...(yes ? { [yes[0]]: yes[1] } : {}) }, redirectUri);
    } else {
      const shown = query.get('code') ?? /<code[^>]*>\s*([^<\s]{16,})\s*<\/code>/.exec(here.page)?.[1] ?? /<input[^>]*value="([^"\s]{16,})"/.exec(here.page)?.[1];
      check(shown, `the page shows no code: ${here.page.slice(0, 300)}`);
      return unescape(shown);
    }
  }
  throw new Error('no code after signing in and agreeing');
}
