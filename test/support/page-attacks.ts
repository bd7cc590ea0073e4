/**
 * What a hostile script does in a page. Each function is sent to the page as its source, so it uses nothing but its
 * argument. All answer with attempt → `refused`, or how far the attempt got.
 */
export type Outcomes = Record<string, string>;

/** @param port of the server on this machine that must not be reached. */
export async function attackNetwork(port: number): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  const to = `127.0.0.1:${port}`;
  /** A try that has neither an error nor a success after this time got nowhere. */
  const PATIENCE_MS = 1500;
  const attempt = async (name: string, go: () => Promise<unknown>) => {
    const silence = new Promise((_, reject) => setTimeout(() => reject(new Error('silence')), PATIENCE_MS));
    outcomes[name] = await Promise.race([Promise.resolve().then(go), silence]).then(
      (answer) => `went through: ${String(answer)}`,
      () => 'refused',
    );
  };
  const loads = (element: HTMLElement) =>
    new Promise((resolve, reject) => {
      element.onload = () => resolve('loaded');
      element.onerror = reject;
      document.documentElement.append(element);
    });
  const made = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    values: Record<string, string>,
  ): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
    return element;
  };
  const opens = (target: EventTarget) =>
    new Promise((resolve, reject) => {
      target.addEventListener('open', resolve);
      target.addEventListener('error', reject);
    });

  await Promise.all([
    attempt('fetch', () => fetch(`http://${to}/fetch`, { mode: 'no-cors' })),
    attempt('fetch keepalive', () => fetch(`http://${to}/keep`, { mode: 'no-cors', keepalive: true })),
    attempt('XMLHttpRequest', () => {
      const request = new XMLHttpRequest();
      const done = new Promise((resolve, reject) => {
        request.onload = resolve;
        request.onerror = reject;
      });
      request.open('POST', `http://${to}/xhr`);
      request.send('x');
      return done;
    }),
    attempt('beacon', async () => {
      // It answers true once it is queued; only the server knows.
      navigator.sendBeacon(`http://${to}/beacon`, 'x');
      throw new Error('queued');
    }),
    attempt('WebSocket', async () => opens(new WebSocket(`ws://${to}/socket`))),
    attempt('EventSource', async () => opens(new EventSource(`http://${to}/events`))),
    attempt('image', () => loads(made('img', { src: `http://${to}/image.png` }))),
    attempt('style', () => loads(made('link', { rel: 'stylesheet', href: `http://${to}/x.css` }))),
    attempt('script', () => loads(made('script', { src: `http://${to}/x.js` }))),
    attempt('preload', () =>
      loads(made('link', { rel: 'preload', as: 'image', href: `http://${to}/p.png` })),
    ),
    attempt('prefetch', () => loads(made('link', { rel: 'prefetch', href: `http://${to}/p` }))),
    attempt('preconnect', () => loads(made('link', { rel: 'preconnect', href: `http://${to}` }))),
    attempt('object', () => loads(made('object', { data: `http://${to}/x.svg` }))),
    attempt('video', () => loads(made('video', { src: `http://${to}/x.mp4` }))),
    attempt('font', () => new FontFace('x', `url(http://${to}/x.woff2)`).load()),
    attempt('module', () => {
      const load = document.createElement('script');
      load.type = 'module';
      load.src = `http://${to}/x.mjs`;
      return loads(load);
    }),
    attempt('call between browsers', async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${to}` }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      return new Promise((resolve) => {
        peer.onicecandidate = ({ candidate }) => candidate?.type === 'srflx' && resolve('reached');
      });
    }),
  ]);
  return outcomes;
}

/** Tries to read files, by address and in frames. */
export async function attackFiles(files: readonly string[]): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  for (const file of files) {
    outcomes[`fetch ${file}`] = await fetch(file).then(
      async (answer) => `went through: ${(await answer.text()).slice(0, 20)}`,
      () => 'refused',
    );
    outcomes[`image ${file}`] = await new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve('went through: loaded');
      image.onerror = () => resolve('refused');
      image.src = file;
    });
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => {
      frame.onload = resolve;
      setTimeout(resolve, 1000);
    });
    frame.src = file;
    document.documentElement.append(frame);
    await loaded;
    let text: string;
    try {
      text = frame.contentDocument?.documentElement.innerText ?? '';
    } catch {
      text = '';
    }
    outcomes[`frame ${file}`] = text === '' ? 'refused' : `went through: ${text.slice(0, 20)}`;
    frame.remove();
  }
  return outcomes;
}

/** Tries to run text as code, in the page and beside it. */
export async function attackWithCode(): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  const mark = '__ranAsCode';
  const ran = () => Boolean((globalThis as Record<string, unknown>)[mark]);
  const attempt = async (name: string, go: () => unknown) => {
    (globalThis as Record<string, unknown>)[mark] = false;
    // In a task of its own: the one that a debugger starts is let off the policy.
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        try {
          go();
        } catch {
          // Refused.
        }
        setTimeout(resolve, 150);
      }),
    );
    outcomes[name] = ran() ? 'went through: it ran' : 'refused';
  };
  const code = `globalThis.${mark} = true`;
  const append = (tag: string, values: Record<string, string>, text = '') => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
    element.textContent = text;
    document.body.append(element);
    return element;
  };
  // biome-ignore lint/security/noGlobalEval: that is what is tried.
  await attempt('eval', () => globalThis.eval(code));
  await attempt('Function', () => new Function(code)());
  await attempt('timer with text', () => (setTimeout as (text: string) => unknown)(code));
  await attempt('inline script', () => append('script', {}, code));
  await attempt('inline handler', () => append('button', { onclick: code }).click());
  await attempt('script in an address', () => append('a', { href: `javascript:${code}` }).click());
  await attempt('script from a data address', () =>
    append('script', { src: `data:text/javascript,${code}` }),
  );
  await attempt('script from a blob', () =>
    append('script', { src: URL.createObjectURL(new Blob([code], { type: 'text/javascript' })) }),
  );
  const works = async (name: string, go: () => Promise<unknown>) => {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('silence')), 1000));
    outcomes[name] = await Promise.race([Promise.resolve().then(go), late]).then(
      (answer) => `went through: ${String(answer)}`,
      () => 'refused',
    );
  };
  const answers = (worker: Worker | MessagePort) =>
    new Promise((resolve, reject) => {
      worker.onmessage = resolve;
      if (worker instanceof Worker) worker.onerror = reject;
    });
  const speaking = () => URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
  await works('worker from a blob', async () => answers(new Worker(speaking())));
  await works('worker from a file of ours', async () => {
    const own = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';
    return answers(new Worker(own));
  });
  await works('shared worker', async () => answers(new SharedWorker(speaking()).port));
  await works('service worker', () => navigator.serviceWorker.register('/x.js'));
  await works('WebAssembly', () => WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])));
  outcomes['Node in the page'] = ['require', 'process', 'module', 'Buffer', 'electron'].some(
    (name) => name in globalThis,
  )
    ? 'went through: found'
    : 'refused';
  return outcomes;
}

/** Asks for everything that needs a permission or a device. */
export async function attackPermissions(): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  const attempt = async (name: string, go: () => Promise<unknown>) => {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('silence')), 2000));
    outcomes[name] = await Promise.race([Promise.resolve().then(go), late]).then(
      (answer) => `went through: ${String(answer)}`,
      () => 'refused',
    );
  };
  const granted = async (answer: Promise<string>) => {
    if ((await answer) !== 'granted') throw new Error('denied');
  };
  const other = navigator as unknown as Record<
    string,
    { [name: string]: (options?: unknown) => Promise<unknown> }
  >;
  await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }));
  await attempt('microphone', () => navigator.mediaDevices.getUserMedia({ audio: true }));
  await attempt('screen', () => navigator.mediaDevices.getDisplayMedia());
  await attempt(
    'place',
    () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
  );
  await attempt('notifications', () => granted(Notification.requestPermission()));
  await attempt('clipboard', () => navigator.clipboard.readText());
  await attempt('MIDI', () => navigator.requestMIDIAccess({ sysex: true }));
  await attempt(
    'USB',
    async () => other.usb?.requestDevice?.({ filters: [] }) ?? Promise.reject(new Error()),
  );
  await attempt('serial', async () => other.serial?.requestPort?.() ?? Promise.reject(new Error()));
  await attempt('HID', async () => {
    const devices = (await other.hid?.requestDevice?.({ filters: [] })) as unknown[] | undefined;
    if (!devices?.length) throw new Error('none');
  });
  await attempt(
    'Bluetooth',
    async () => other.bluetooth?.requestDevice?.({ acceptAllDevices: true }) ?? Promise.reject(new Error()),
  );
  await attempt('fonts of the machine', async () => {
    const list = await (globalThis as unknown as { queryLocalFonts(): Promise<unknown[]> }).queryLocalFonts();
    if (list.length === 0) throw new Error('none');
  });
  await attempt('keeping data', async () => {
    if (!(await navigator.storage.persist())) throw new Error('denied');
  });
  await attempt('full screen', () => document.documentElement.requestFullscreen());
  await attempt('pointer', () => document.documentElement.requestPointerLock() as unknown as Promise<void>);
  return outcomes;
}

/** Tries to leave the page and to open others. */
export async function attackNavigation(port: number): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  const here = location.href;
  const away = `http://127.0.0.1:${port}/away?number=13900001111`;
  outcomes.popup = window.open(away) === null ? 'refused' : 'went through: opened';
  outcomes['popup of ours'] =
    window.open('tonebridge://app/index.html') === null ? 'refused' : 'went through';
  outcomes['blank popup'] = window.open('about:blank') === null ? 'refused' : 'went through: opened';
  const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
  const submit = (target: string) => {
    const form = document.createElement('form');
    form.action = away;
    form.method = 'post';
    form.target = target;
    document.body.append(form);
    form.submit();
  };
  const click = (values: Record<string, string>) => {
    const link = document.createElement('a');
    for (const [name, value] of Object.entries(values)) link.setAttribute(name, value);
    document.body.append(link);
    link.click();
  };
  const ways: Record<string, () => void> = {
    'location of the net': () => location.assign(away),
    'location of a file': () => location.assign('file:///etc/passwd'),
    'location with data': () => location.assign('data:text/html,<p>out</p>'),
    'a program of the desktop': () => location.assign('mailto:somebody@example.com'),
    form: () => submit('_self'),
    'form in a new window': () => submit('_blank'),
    link: () => click({ href: away }),
    download: () => click({ href: away, download: 'x' }),
    'download of data': () => click({ href: 'data:application/octet-stream,x', download: 'x' }),
    refresh: () => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0;url=${away}`;
      document.head.append(meta);
    },
    frame: () => {
      const frame = document.createElement('iframe');
      frame.src = away;
      document.body.append(frame);
    },
    'web view': () => {
      const view = document.createElement('webview');
      view.setAttribute('src', away);
      document.body.append(view);
    },
  };
  for (const [name, go] of Object.entries(ways)) {
    try {
      go();
    } catch {
      // Refused; whether it went anywhere is seen below.
    }
    await pause();
    outcomes[name] = location.href === here ? 'refused' : 'went through: it left';
  }
  return outcomes;
}
