// An article as printed, its stretches marked; offsets count code points, and text only ever becomes text nodes.
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".reader")
  const drawn = JSON.stringify([data.text, data.spans, data.kinds])
  if (root.drawn !== drawn) {
    root.drawn = drawn
    draw(root, data, setTriggerValue)
  }
  choose(root, data.chosen)
}

function draw(root, data, setTriggerValue) {
  const off = root.off ?? (root.off = new Set())
  const letters = Array.from(data.text)
  const text = element("div", "text")
  text.lang = "ar"
  text.dir = "rtl"
  const tip = element("div", "tip")
  tip.setAttribute("role", "status")

  let start = 0
  for (let end = 0; end <= letters.length; end++) {
    if (end < letters.length && letters[end] !== "\n") continue
    if (letters.slice(start, end).join("").trim()) text.append(paragraph(letters, start, end, data.spans))
    start = end + 1
  }
  fold(text, data.skipped)

  const show = (mark) => {
    const spans = mark.of.filter((span) => span.say.length && !off.has(span.kind))
    tip.replaceChildren(...spans.map((span) => {
      const block = element("p")
      block.append(...span.say.map((line, n) => element(n ? "small" : "b", "", line)))
      return block
    }))
    tip.hidden = !spans.length
    tip.style.top = `${mark.offsetTop + mark.offsetHeight + 4}px`
    const room = root.clientWidth - tip.offsetWidth
    tip.style.left = `${Math.max(0, Math.min(room, mark.offsetLeft + mark.offsetWidth / 2 - tip.offsetWidth / 2))}px`
  }
  const hide = () => (tip.hidden = true)
  const marked = (event) => event.target.closest?.("mark")
  text.addEventListener("mouseover", (event) => marked(event) ? show(marked(event)) : hide())
  text.addEventListener("mouseleave", hide)
  text.addEventListener("focusin", (event) => marked(event) && show(marked(event)))
  text.addEventListener("focusout", hide)
  const press = (mark) => {
    show(mark)
    const event = mark.of.find((span) => span.kind === "event")
    if (event && !off.has("event")) setTriggerValue("picked", event.id)
  }
  text.addEventListener("click", (event) => marked(event) && press(marked(event)))
  text.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide()
    if (!marked(event) || (event.key !== "Enter" && event.key !== " ")) return
    event.preventDefault()
    press(marked(event))
  })

  const legend = element("div", "kinds")
  legend.append(...data.kinds.map(({ kind, label }) => {
    const button = element("button", "", "")
    button.type = "button"
    button.append(element("span", `sample ${kind}`, label))
    const set = () => {
      button.setAttribute("aria-pressed", String(!off.has(kind)))
      text.classList.toggle(`no-${kind}`, off.has(kind))
    }
    button.addEventListener("click", () => {
      off.has(kind) ? off.delete(kind) : off.add(kind)
      set()
    })
    set()
    return button
  }))
  legend.setAttribute("role", "group")
  legend.setAttribute("aria-label", data.legend)
  tip.hidden = true
  root.replaceChildren(legend, text, tip)
}

function paragraph(letters, start, end, spans) {
  const within = spans.filter((span) => span.start < end && span.end > start)
  const borders = new Set([start, end])
  for (const span of within) {
    borders.add(Math.max(start, span.start))
    borders.add(Math.min(end, span.end))
  }
  const cuts = [...borders].sort((a, b) => a - b)
  const made = element("p")
  for (let n = 0; n + 1 < cuts.length; n++) {
    const piece = letters.slice(cuts[n], cuts[n + 1]).join("")
    const over = within.filter((span) => span.start <= cuts[n] && span.end >= cuts[n + 1])
    const node = element(over.length ? "mark" : "span", over.map((span) => span.kind).join(" "), piece)
    Object.assign(node, { at: cuts[n], of: over })
    const quotes = over.filter((span) => span.kind === "quote")
    node.classList.toggle("opens", quotes.some((span) => span.start === cuts[n]))
    node.classList.toggle("closes", quotes.some((span) => span.end === cuts[n + 1]))
    // A mark in several pieces is one stop for the keyboard: its first.
    if (piece.trim() && over.some((span) => span.say.length && span.start === cuts[n])) {
      node.setAttribute("role", "button")
      node.tabIndex = 0
    }
    made.append(node)
  }
  if (!/[\u0600-\u06ff]/.test(made.textContent)) made.dir = "ltr"
  return made
}

// Several lines in a row that were not read stand behind one, which says how many they are.
function fold(text, said) {
  const unread = (line) => line?.tagName === "P" &&
    [...line.children].every((piece) => piece.classList.contains("boilerplate") || !piece.textContent.trim())
  for (const line of [...text.children]) {
    if (!unread(line)) continue
    const before = line.previousElementSibling
    if (before?.tagName === "DETAILS") {
      before.append(line)
    } else if (unread(line.nextElementSibling)) {
      const folded = element("details", "skipped")
      line.before(folded)
      folded.append(element("summary"), line)
    }
  }
  for (const summary of text.querySelectorAll("summary")) {
    // The words are no part of the text that is copied or searched for.
    summary.dataset.said = `${said} (${summary.parentElement.children.length - 1})`
    summary.setAttribute("aria-label", summary.dataset.said)
  }
}

function choose(root, chosen) {
  const pieces = [...root.querySelectorAll(".text p > *")]
  for (const piece of pieces) {
    piece.classList.toggle("chosen", Boolean(chosen) && piece.at >= chosen.start && piece.at < chosen.end)
    piece.classList.toggle("picked", Boolean(chosen) && piece.of.some((span) => span.id === chosen.id))
  }
  const id = chosen?.id ?? ""
  if (root.chosen === id) return
  root.chosen = id
  root.querySelector(".picked, .chosen")?.scrollIntoView({ block: "center" })
  document.querySelector(".st-key-beside")?.scrollTo(0, 0)
}

function element(name, css = "", text = "") {
  const made = document.createElement(name)
  if (css) made.className = css
  made.textContent = text
  return made
}
