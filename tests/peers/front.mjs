// Ends TLS for Burrow under its public name and hands everything to its origin listener, as a tunnel does.
import { createServer } from 'node:https';
import { request } from 'node:http';
import { readFileSync } from 'node:fs';

const [origin] = process.argv.slice(2);
const port = Number(origin.split(':').at(-1));
createServer({ key: readFileSync(process.env.FRONT_KEY), cert: readFileSync(process.env.FRONT_CERT) }, (incoming, outgoing) => {
  const headers = { ...incoming.headers, 'x-forwarded-proto': 'https', 'cf-connecting-ip': incoming.socket.remoteAddress };
  const onward = request({ host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', (problem) => {
    outgoing.writeHead(502).end(String(problem));
  });
  incoming.pipe(onward);
}).listen(443, process.env.FRONT_ADDRESS, () => console.log('the front is up'));
