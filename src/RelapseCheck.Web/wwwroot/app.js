// Small conveniences; every page works without them.
(() => {
  const closest = (e, what) => e.target.closest?.(what);
  const onClick = (what, act) => addEventListener("click", e => { const part = closest(e, what); if (part) act(part); });
  const stop = e => { e.preventDefault(); e.stopImmediatePropagation(); };

  // Quick exit: the button, or Shift three times within five seconds. The page goes blank before the server is asked.
  const leave = () => {
    document.documentElement.replaceChildren();
    location.replace("/leave");
  };
  let shifts = [];
  addEventListener("keydown", e => {
    if (e.repeat) return;
    shifts = e.key === "Shift" ? [...shifts, e.timeStamp].filter(at => e.timeStamp - at < 5000) : [];
    if (shifts.length === 3) leave();
  });
  addEventListener("click", e => { if (closest(e, "[data-leave]")) e.preventDefault(), leave(); }, true);

  // Passkeys: only script can ask for one, so only script shows the form. It is sent once the device has answered.
  addEventListener("submit", async e => {
    const form = e.target, kit = window.PublicKeyCredential;
    if (!form.dataset?.passkey) return;
    stop(e);
    const said = form.querySelector("[data-passkey-say]");
    said.textContent = "";
    try {
      const answer = await fetch(form.dataset.options, { method: "POST", redirect: "manual", body: new URLSearchParams(new FormData(form)) });
      if (answer.type === "opaqueredirect") return location.reload(); // something typed needs another look
      const options = await answer.json();
      const credential = form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: kit.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: kit.parseRequestOptionsFromJSON(options) });
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch { said.textContent = form.dataset.said; } // refused, or no device at hand
  }, true);

  // A form is sent once, however often its button is pressed; after ten seconds without an answer it may be tried again.
  let sent = null, sentAt = 0;
  addEventListener("submit", e => {
    if (e.target.matches("[data-download]")) return; // its answer is a file, and the page stays: it may be asked for again
    if (sent === e.target && e.timeStamp - sentAt < 10000) return stop(e);
    [sent, sentAt] = [e.target, e.timeStamp];
  }, true);
  addEventListener("pageshow", () => { sent = null; });

  // A page that renews itself asks first: a form under way is not cut off.
  window.pageIsFree = () => !sent || performance.now() - sentAt > 10000;

  // What is typed and unfolded under data-keep stays over a renewal, also when its row moved; it is forgotten when sent or when the page is left.
  const kept = new Map();
  let at = null;
  const fieldsOf = box => [...box.querySelectorAll("input:not([type=hidden]), select, textarea")];
  const keep = (box, part, value) => kept.set(box.dataset.keep, { ...kept.get(box.dataset.keep), [part]: value });
  const typed = field => field.matches("[type=checkbox], [type=radio]") ? "checked" : "value";
  const stopsOf = box => [...box.querySelectorAll("input, select, textarea, button, summary, a")];
  addEventListener("input", e => {
    const box = closest(e, "form[data-keep]");
    if (box) keep(box, "fields", fieldsOf(box).map(field => field[typed(field)]));
  });
  addEventListener("toggle", e => { if (e.target.matches?.("details[data-keep]")) keep(e.target, "open", e.target.open); }, true);
  addEventListener("submit", e => kept.delete(e.target.dataset?.keep));
  addEventListener("focusin", e => {
    const box = closest(e, "[data-keep]");
    at = box ? [box.dataset.keep, stopsOf(box).indexOf(e.target)] : null;
  });
  addEventListener("focusout", e => { if (e.target.isConnected) at = null; });
  const bringBack = () => {
    const focused = at;
    document.querySelectorAll("[data-keep]").forEach(box => {
      const { open, fields } = kept.get(box.dataset.keep) ?? {};
      if (open !== undefined) box.open = open;
      fields && fieldsOf(box).forEach((field, i) => { field[typed(field)] = fields[i]; });
      if (focused?.[0] !== box.dataset.keep) return;
      stopsOf(box)[focused[1]]?.focus({ preventScroll: true });
    });
  };

  // On a page with a circuit the framework follows a link to a place on the page itself, and leaves the focus behind.
  onClick("a[href*='#']", link => {
    if (link.hash && link.pathname === location.pathname) setTimeout(() => document.getElementById(link.hash.slice(1))?.focus({ preventScroll: true }));
  });

  onClick("[data-print]", () => print());
  onClick("[data-copy]", async button => {
    const text = document.getElementById(button.dataset.copy);
    text.select();
    try { await navigator.clipboard.writeText(text.value); } catch { document.execCommand("copy"); } // older phones, or no https
    button.nextElementSibling.textContent = button.dataset.said;
  });

  // Timers: minutes to choose, start and pause, no sound. The page says the same for a clock on the wall.
  const timers = new Map();
  let ticking = 0;
  const partOf = (box, name) => box.querySelector(`[data-timer-${name}]`);
  const showTimer = (timer, box) => {
    const left = Math.max(0, timer.until ? timer.until - Date.now() : timer.left), seconds = Math.ceil(left / 1000);
    partOf(box, "time").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    partOf(box, "ring").setAttribute("stroke-dashoffset", 100 - 100 * left / timer.all);
    partOf(box, "go").textContent = box.dataset[timer.until ? "pause" : "start"];
    return left;
  };
  const say = (box, what) => { partOf(box, "say").textContent = box.dataset[what] ?? ""; };
  const tick = () => timers.forEach((timer, box) => {
    if (!box.isConnected) timers.delete(box);
    else if (timer.until) {
      const left = showTimer(timer, box);
      if (!timer.half && left * 2 <= timer.all) timer.half = true, say(box, "half");
      if (!left) timer.until = timer.left = 0, showTimer(timer, box), say(box, "end");
    }
  });
  const setTimer = box => {
    const all = (box.querySelector("input:checked")?.value ?? partOf(box, "time").dataset.timerTime) * 60000;
    const timer = { all, left: all, until: 0, half: false };
    return timers.set(box, timer).get(box);
  };
  onClick("[data-timer] [data-timer-go]", go => {
    const box = go.closest("[data-timer]");
    let timer = timers.get(box) ?? setTimer(box);
    if (timer.until) Object.assign(timer, { left: timer.until - Date.now(), until: 0 });
    else {
      if (!timer.left) timer = setTimer(box);
      timer.until = Date.now() + timer.left;
      say(box, "on");
      ticking ||= setInterval(tick, 500);
    }
    showTimer(timer, box);
  });
  addEventListener("change", e => {
    const box = closest(e, "[data-timer]");
    if (box) showTimer(setTimer(box), box), say(box);
  });

  // Only script can print, copy, ask for a passkey or keep time, so only script shows what does.
  const show = what => document.querySelectorAll(what).forEach(part => { part.hidden = false; });
  const offer = () => {
    show("[data-print], [data-copy], [data-timer]");
    if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) show("[data-passkey]");
    if (matchMedia("(min-width: 60rem)").matches) document.querySelectorAll("details[data-wide]").forEach(box => { box.open = true; }); // there is room
    timers.forEach((timer, box) => box.isConnected && showTimer(timer, box));
  };

  // Help without a network: kept on a phone that only its owner uses, forgotten on every other. The help page itself cannot tell, and says nothing.
  let tended = "";
  const tendHelp = async () => {
    const worker = document.querySelector("script[data-framework]")?.dataset.offline ?? null, workers = navigator.serviceWorker;
    if (!workers || worker === tended) return;
    tended = worker;
    try {
      if (worker) await workers.register(worker);
      else if (worker === null && workers.controller) {
        for (const old of await workers.getRegistrations()) await old.unregister();
        for (const name of await caches.keys()) await caches.delete(name);
      }
    } catch { /* a browser that keeps nothing: the page works with a network */ }
  };

  // After a step without full reload: to the first problem, else to the page's main part, as a full load would.
  let place = location.pathname;
  const arrive = () => {
    offer();
    tendHelp();
    place !== location.pathname ? kept.clear() : bringBack();
    const moved = place !== location.pathname || sent;
    place = location.pathname;
    sent = null;
    if (!moved || location.hash) return;
    const to = document.querySelector("[data-focus]") ?? document.getElementById("main");
    to?.focus({ preventScroll: true });
    to?.matches("main") ? scrollTo(0, 0) : to?.scrollIntoView({ block: "center" });
  };

  // The framework's script is heavy for a cheap phone: reading comes first, and it is fetched when the person first touches the page.
  // Until then links and forms work as plain ones. A page with a live part asks for it at once.
  const framework = document.createElement("script");
  framework.src = document.currentScript.dataset.framework;
  framework.addEventListener("load", () => Blazor.addEventListener("enhancedload", arrive));
  const enhance = () => { if (!framework.isConnected && !window.Blazor) document.body.append(framework); };

  // The time zone, so that "today" is the person's own day. Nothing else about the browser is read; asking for it is slow too.
  let told = false;
  const tellZone = () => {
    if (told) return;
    told = true;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone && !document.cookie.includes("rc_tz=" + zone))
      document.cookie = `rc_tz=${zone}; path=/; samesite=strict${location.protocol === "https:" ? "; secure" : ""}`;
  };
  for (const touch of ["pointerdown", "keydown", "scroll"])
    addEventListener(touch, () => { tellZone(); enhance(); tendHelp(); }, { once: true, capture: true, passive: true });

  addEventListener("DOMContentLoaded", () => {
    offer();
    if (document.querySelector("[data-live]")) enhance();
    if (navigator.serviceWorker?.controller) tendHelp();
    document.querySelector("[data-focus]")?.focus();
  });
})();
