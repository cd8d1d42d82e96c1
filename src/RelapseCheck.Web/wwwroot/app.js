// Small conveniences; every page works without them.
(() => {
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
  addEventListener("click", e => {
    if (!e.target.closest?.("[data-leave]")) return;
    e.preventDefault();
    leave();
  }, true);

  // A form is sent once, however often its button is pressed; after ten seconds without an answer it may be tried again.
  let sent = null, sentAt = 0;
  addEventListener("submit", e => {
    if (sent === e.target && e.timeStamp - sentAt < 10000) {
      e.preventDefault();
      e.stopImmediatePropagation();
      return;
    }
    sent = e.target;
    sentAt = e.timeStamp;
  }, true);
  addEventListener("pageshow", () => { sent = null; });

  // Only script can print, so only script shows the button.
  const offerPrint = () => document.querySelectorAll("[data-print]").forEach(button => { button.hidden = false; });
  addEventListener("click", e => { if (e.target.closest?.("[data-print]")) print(); });

  // After a step without full reload: to the first problem, else to the page's main part, as a full load would.
  let place = location.pathname;
  const arrive = () => {
    offerPrint();
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
    addEventListener(touch, () => { tellZone(); enhance(); }, { once: true, capture: true, passive: true });

  addEventListener("DOMContentLoaded", () => {
    offerPrint();
    if (document.querySelector("[data-live]")) enhance();
    document.querySelector("[data-focus]")?.focus();
  });
})();
