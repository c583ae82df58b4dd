// What the pages gain with a script: charts, copying, dropping a file. All of it can be read without.
"use strict";
(() => {
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const groups = ["--one", "--two", "--said", "--aim"];

  function key(figures, ahead, names) {
    const list = document.createElement("ul");
    list.className = "key";
    for (const group of [0, 1, 2, 3]) {
      const first = figures.find(f => f.group === group);
      if (first) {
        const item = document.createElement("li");
        item.className = `g${group}`;
        item.append(document.createElement("span"), first.who);
        list.append(item);
      }
    }
    for (const [kind, has] of [["path", f => f.needed !== null], ["fan", f => f.middle !== null]]) {
      if (ahead.some(has)) {
        const item = document.createElement("li");
        item.className = kind;
        item.append(document.createElement("span"), names[kind]);
        list.append(item);
      }
    }
    return list;
  }

  // The needed path and the forecast of each side, in the side's colour.
  function coming(ahead) {
    const marks = [];
    for (const group of [0, 1]) {
      const years = ahead.filter(f => f.group === group), fan = years.filter(f => f.middle !== null), path = years.filter(f => f.needed !== null);
      const tone = colour(groups[group]);
      marks.push(
        Plot.areaY(fan, { x: "end", y1: "mostLow", y2: "mostHigh", fill: tone, fillOpacity: 0.1 }),
        Plot.areaY(fan, { x: "end", y1: "halfLow", y2: "halfHigh", fill: tone, fillOpacity: 0.16 }),
        Plot.line(fan, { x: "end", y: "middle", stroke: tone, strokeDasharray: "2 3" }),
        Plot.line(path, { x: "end", y: "needed", stroke: tone, strokeWidth: 2, strokeDasharray: "7 4" }));
    }
    return marks;
  }

  const wrapped = text => text.replace(/\s+/g, " ").replace(/(.{1,60})(?:\s|$)/g, "$1\n").trimEnd();
  const clipped = text => text.length > 320 ? text.slice(0, 319) + "…" : text;
  const tip = f => [wrapped(f.told), ...(f.source ? [wrapped(f.source)] : []), ...(f.quote ? ["", wrapped(clipped(f.quote))] : [])].join("\n");

  function plot(figures, ahead, width, label) {
    const counted = figures.filter(f => f.group < 2), said = figures.filter(f => f.group >= 2);
    const stroke = f => colour(groups[f.group]);
    const pointed = [...figures, ...ahead.map(f => ({ ...f, value: f.needed ?? f.middle }))];
    return Plot.plot({
      width, height: Math.max(320, Math.min(460, width * 0.5)), marginLeft: 56, className: "plot",
      style: { background: "transparent", color: colour("--ink") },
      ariaLabel: label,
      x: { type: "utc", label: null },
      y: { label: null, grid: true, zero: true, nice: true },
      marks: [
        Plot.ruleY([0], { stroke: colour("--line") }),
        ...coming(ahead),
        Plot.ruleY(counted, { x1: "start", x2: "end", y: "value", stroke, strokeWidth: 4 }),
        Plot.ruleY(said, { x1: "start", x2: "end", y: "value", stroke, strokeOpacity: 0.45 }),
        Plot.ruleX(said.filter(f => f.low !== null && f.high !== null), { x: "end", y1: "low", y2: "high", stroke, strokeWidth: 2 }),
        Plot.dot(said, { x: "end", y: "value", r: 4.5, stroke, strokeWidth: 2, fill: f => f.group === 3 ? colour("--ground") : stroke(f) }),
        Plot.tip(pointed, Plot.pointer({ x: "end", y: "value", title: tip, fill: colour("--card"), stroke: colour("--soft"), maxRadius: 60, textPadding: 10 })),
      ],
    });
  }

  function draw(host, data) {
    const figures = data.figures.map(f => ({ ...f, start: new Date(f.start), end: new Date(f.end) }));
    const width = Math.max(320, Math.min(host.clientWidth || 900, 1100));
    const ahead = data.ahead.map(f => ({ ...f, end: new Date(f.end) }));
    const picture = plot(figures, ahead, width, host.dataset.label);
    // One picture to those who hear the page: the table below it tells the same figures.
    picture.querySelectorAll("[aria-label]").forEach(part => {
      part.dataset.mark = part.getAttribute("aria-label");
      part.removeAttribute("aria-label");
    });
    picture.setAttribute("role", "img");
    picture.addEventListener("click", () => { if (picture.value?.link) location.assign(picture.value.link); });
    // The page's policy allows no style of a library's own; ours is in desk.css.
    picture.querySelectorAll("style").forEach(style => style.remove());
    host.replaceChildren(key(figures, ahead, data.names), picture);
    host.dataset.drawn = "yes";
  }

  async function chart(host) {
    if (typeof Plot === "undefined") return;
    const answer = await fetch(host.dataset.chart, { headers: { accept: "application/json" } });
    if (!answer.ok) return;
    const data = await answer.json();
    draw(host, data);
    let last = host.clientWidth;
    new ResizeObserver(() => {
      if (Math.abs(host.clientWidth - last) > 20) {
        last = host.clientWidth;
        draw(host, data);
      }
    }).observe(host);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => draw(host, data));
  }

  function copying(button) {
    button.hidden = false;
    const before = button.textContent;
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copy);
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
      } catch {
        document.execCommand("copy");
      }
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = before; }, 2000);
    });
  }

  function dropping(form) {
    const file = form.querySelector("input[type=file]");
    form.addEventListener("dragover", event => { event.preventDefault(); form.classList.add("over-drop"); });
    form.addEventListener("dragleave", () => form.classList.remove("over-drop"));
    form.addEventListener("drop", event => {
      form.classList.remove("over-drop");
      if (event.dataTransfer.files.length > 0) {
        event.preventDefault();
        file.files = event.dataTransfer.files;
        form.requestSubmit();
      }
    });
  }

  document.querySelectorAll("[data-chart]").forEach(chart);
  document.querySelectorAll("[data-copy]").forEach(copying);
  document.querySelectorAll("form.paste").forEach(dropping);
})();
