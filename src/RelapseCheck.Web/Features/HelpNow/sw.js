// The help page without a network. It keeps that page, in both languages, and the files it names: nothing else, and nothing about anybody.
// It is asked for as /sw.js?lang=es&country=MX, on a phone that only its owner uses; the server puts the version in.
const kept = "help-{version}";
const page = "/help-now";
const asked = new URL(location).searchParams;

// Judgement: on one bar of signal the copy is better than a longer wait.
const patience = 3000;

const copyOf = language => `${page}?lang=${language}&country=${asked.get("country")}`;

// Without cookies, so that the server cannot know whose phone asks, and no answer can be about a person.
const ask = async (cache, address) => {
  const answer = await fetch(address, { credentials: "omit", cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} of ${address}`);
  await cache.put(address, answer.clone());
  return answer;
};

const fill = async () => {
  const cache = await caches.open(kept);
  const pages = await Promise.all(["en", "es"].map(async language => (await ask(cache, copyOf(language))).text()));
  const files = new Set(pages.flatMap(html => [...html.matchAll(/\s(?:href|src)="([^"?#]+\.(?:css|js|svg))"/g)].map(found => new URL(found[1], location.origin).pathname)));
  await Promise.all([...files].map(file => ask(cache, file)));
};

self.addEventListener("install", event => event.waitUntil(fill().then(() => self.skipWaiting())));

self.addEventListener("activate", event => event.waitUntil((async () => {
  const old = (await caches.keys()).filter(name => name !== kept);
  await Promise.all(old.map(name => caches.delete(name)));
  await self.clients.claim();
})()));

const copy = async url => {
  const language = url.pathname === page ? url.searchParams.get("lang") ?? asked.get("lang") : null;
  return (await caches.open(kept)).match(language ? copyOf(language) : url.pathname);
};

// The network first: what is kept is for when there is none.
const answer = async (request, url) => {
  const network = fetch(request);
  const late = new Promise(done => { setTimeout(done, patience); }).then(() => copy(url)).then(found => found ?? network);
  try {
    return await Promise.race([network, late]);
  } catch (gone) {
    const found = await copy(url);
    if (found) return found;
    throw gone;
  }
};

self.addEventListener("fetch", event => {
  const { request } = event, url = new URL(request.url);
  const ours = url.origin === location.origin && request.method === "GET";
  if (ours && (url.pathname === page || ["style", "script", "image"].includes(request.destination))) event.respondWith(answer(request, url));
});
