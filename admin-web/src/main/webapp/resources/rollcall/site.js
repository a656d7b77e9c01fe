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

  function say(text) {
    document.getElementById("said").textContent = text;
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
      say(button.dataset.done);
      button.classList.add("copied");
      setTimeout(() => {
        word.textContent = before;
        say("");
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

  function refuse(field, sentence) {
    document.getElementById(field.getAttribute("aria-describedby")).querySelector(".wrong").textContent = sentence;
    field.value = "";
    field.focus();
  }

  // What was chosen or pasted is read at once: the form comes back with what was understood, and nothing is saved.
  async function readChosen(field) {
    const name = field.files?.[0]?.name;
    if (field.files?.[0]?.size > field.dataset.most) {
      refuse(field, field.dataset.tooLarge);
      return;
    }
    const form = field.form;
    const body = new FormData(form);
    body.set(field.dataset.reads, field.dataset.reads);
    form.dataset.sent = "sent";
    form.classList.add("reading");
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(form.id);
      if (fresh) {
        form.replaceWith(document.importNode(fresh, true));
        showRead(name);
      } else {
        location.assign(answer.url); // Somebody has signed out meanwhile.
      }
    } catch {
      delete form.dataset.sent;
      form.classList.remove("reading");
      refuse(field, field.dataset.unsent);
    }
  }

  function showRead(name) {
    const readBack = document.getElementById("read-back");
    if (readBack) {
      const chosen = readBack.querySelector("[data-chosen]");
      chosen.textContent = name ? chosen.dataset.chosen.replace("{0}", name) : "";
      readBack.scrollIntoView({ block: "start" });
      readBack.focus({ preventScroll: true });
    } else {
      focusWrong();
    }
  }

  function focusWrong() {
    document.querySelector(".field .wrong:not(:empty)")?.closest(".field").querySelector("input, textarea")?.focus();
  }

  // A form whose fields stand otherwise than they are saved says so, and asks when it is left.
  const changed = (field) => String(field.checked) !== field.dataset.saved;
  const unsaved = () => [...document.querySelectorAll("[data-saved]")].filter(changed);
  let sending = false;

  function markUnsaved(field) {
    const mark = document.getElementById(field.dataset.mark);
    mark.hidden = !changed(field);
    say(mark.hidden ? "" : mark.textContent);
  }

  window.addEventListener("beforeunload", (event) => {
    if (!sending && unsaved().length > 0) {
      event.preventDefault();
    }
  });

  document.addEventListener("change", (event) => {
    const field = event.target;
    if ("submits" in field.dataset) {
      field.form.requestSubmit(); // A filter counts as soon as it is chosen.
    } else if (field.dataset.reads && field.value) {
      readChosen(field);
    } else if (field.dataset.saved) {
      markUnsaved(field);
    } else if ("picksAll" in field.dataset) {
      for (const box of field.form.querySelectorAll("input[name=pick]")) {
        box.checked = field.checked; // One box checks all of its list.
      }
    }
  });

  // Where a form has several buttons, Enter presses the one beside the field.
  document.addEventListener("keydown", (event) => {
    const beside = event.key === "Enter" && event.target.matches("input") && event.target.closest("[data-enter]");
    if (beside) {
      event.preventDefault();
      document.getElementById(beside.dataset.enter).click();
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
    sending = form.contains(unsaved()[0] ?? form);
    event.submitter?.classList.add("busy");
  });
  window.addEventListener("pageshow", () => {
    sending = false;
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

    focusWrong();

    // Watching Okta live ends after ten minutes, so that a forgotten page does not keep its session alive.
    setTimeout(() => window.PrimeFaces?.widgets?.live?.stop(), 600000);
  });
})();
