// What the pages do beyond forms and links. Every page works without it.
(() => {
  "use strict";

  document.documentElement.classList.add("js");

  // The page's language, as the viewer's region writes it.
  const language = document.documentElement.lang;
  const region = navigator.languages.find((one) => one.split("-")[0] === language) ?? language;
  const exact = new Intl.DateTimeFormat(region, { dateStyle: "long", timeStyle: "long" });

  // Exact times, in the viewer's zone.
  function localTimes() {
    for (const time of document.querySelectorAll("time[datetime]:not([data-local])")) {
      time.title = exact.format(new Date(time.dateTime));
      time.dataset.local = "local";
    }
  }

  async function copy(button) {
    const field = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(field.value ?? field.textContent);
    } catch {
      // Without https the browser has no clipboard for scripts: select the text instead.
      if (field.value === undefined) {
        getSelection().selectAllChildren(field);
        document.execCommand("copy");
      } else {
        const type = field.type;
        field.type = "text";
        field.select();
        document.execCommand("copy");
        field.type = type;
      }
    }
    const word = button.querySelector("[data-word]");
    const before = word.textContent;
    if (before !== button.dataset.done) {
      word.textContent = button.dataset.done;
      document.getElementById("said").textContent = button.dataset.done;
      button.classList.add("copied");
      setTimeout(() => {
        word.textContent = before;
        document.getElementById("said").textContent = "";
        button.classList.remove("copied");
      }, 1600);
    }
  }

  function reveal(button) {
    const field = document.getElementById(button.dataset.reveal);
    const hidden = field.type === "password";
    field.type = hidden ? "text" : "password";
    button.setAttribute("aria-pressed", String(hidden));
    [button.textContent, button.dataset.hide] = [button.dataset.hide, button.textContent];
  }

  function switchTheme() {
    const root = document.documentElement;
    const dark = root.dataset.theme === "dark"
      || (root.dataset.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
    root.dataset.theme = dark ? "light" : "dark";
    document.cookie = "rollcall-theme=" + root.dataset.theme + "; path=/; max-age=31536000; samesite=lax";
  }

  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  const base64url = (buffer) => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

  // A passkey is always one that needs no name to be typed and verifies its person, so that it can stand for the password.
  function passkeyOptions(form) {
    const { passkey, challenge, party, credentials, user, userName } = form.dataset;
    const known = (credentials ?? "").split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: bytes(id) }));
    const common = { challenge: bytes(challenge), timeout: 240000 };
    return passkey === "create"
      ? {
        ...common,
        rp: { id: party, name: "Rollcall" },
        user: { id: bytes(user), name: userName, displayName: userName },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
        attestation: "none",
        excludeCredentials: known
      }
      : { ...common, rpId: party, allowCredentials: known, userVerification: "required" };
  }

  // The page says what to ask; the answer goes back with its form.
  async function askPasskey(form) {
    const failed = form.querySelector("[data-passkey-failed]");
    failed.hidden = true;
    try {
      const publicKey = passkeyOptions(form);
      const made = await (form.dataset.passkey === "create"
        ? navigator.credentials.create({ publicKey })
        : navigator.credentials.get({ publicKey }));
      const answer = made.response;
      form.elements["passkey-response"].value = JSON.stringify({
        id: made.id,
        rawId: base64url(made.rawId),
        type: made.type,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(answer.clientDataJSON),
          attestationObject: base64url(answer.attestationObject),
          authenticatorData: base64url(answer.authenticatorData),
          signature: base64url(answer.signature),
          userHandle: base64url(answer.userHandle) || undefined
        }
      });
      form.requestSubmit(form.querySelector("input[type=submit]"));
    } catch {
      failed.hidden = false;
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) {
      return;
    }
    if (button.dataset.copy) {
      copy(button);
    } else if (button.dataset.reveal) {
      reveal(button);
    } else if ("passkeyAsk" in button.dataset) {
      askPasskey(button.form);
    } else if ("themeSwitch" in button.dataset) {
      switchTheme();
    }
  });

  // A filter counts as soon as it is chosen, and one box checks all of its list.
  document.addEventListener("change", (event) => {
    if ("submits" in event.target.dataset) {
      event.target.form.requestSubmit();
    }
    if ("picksAll" in event.target.dataset) {
      for (const box of event.target.form.querySelectorAll("input[name=pick]")) {
        box.checked = event.target.checked;
      }
    }
  });

  // Slow answers show that something happens, and a second press does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "sent";
    event.submitter?.classList.add("busy");
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
    }
    for (const button of document.querySelectorAll(".busy")) {
      button.classList.remove("busy");
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    localTimes();
    new MutationObserver(localTimes).observe(document.body, { childList: true, subtree: true });

    // A question keeps the keyboard until it is answered; Escape is the same as Cancel. One inside a form closes, and the form is there.
    const ask = document.querySelector("dialog.ask");
    if (ask) {
      ask.close();
      ask.showModal();
      ask.addEventListener("cancel", (event) => {
        if (ask.dataset.cancel) {
          event.preventDefault();
          location.assign(ask.dataset.cancel);
        }
      });
    }

    const start = document.querySelector("form[data-passkey][data-start][data-challenge]");
    if (start) {
      askPasskey(start);
    }

    document.querySelector(".field .wrong")?.closest(".field").querySelector("input, textarea")?.focus();

    // Watching Okta live ends after ten minutes, so that a forgotten page does not keep its session alive.
    setTimeout(() => window.PrimeFaces?.widgets?.live?.stop(), 600000);
  });
})();
