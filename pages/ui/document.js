// The document's language, direction and colour scheme; clicks on the dashboard's own links and on buttons that copy.
export default function ({ data }) {
  document.documentElement.lang = data.lang
  document.documentElement.dir = data.dir

  // A dialog stands outside the app's own element, which alone knows whether the page is light or dark.
  const app = document.querySelector("[data-testid=stApp]")
  const scheme = () => (document.documentElement.style.colorScheme = getComputedStyle(app).colorScheme)
  const observer = new MutationObserver(scheme)
  observer.observe(app, { attributes: true, attributeFilter: ["class"] })
  scheme()

  const click = (event) => {
    const path = event.composedPath()
    const link = path.find((node) => node.tagName === "A")
    const href = link?.getAttribute("href") ?? ""
    const plain = !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (/^(\.\/|\?)/.test(href) && plain && !link.target) {
      event.preventDefault()
      open(new URL(href, location.href))
    }
    const button = path.find((node) => node.dataset?.link ?? node.dataset?.copy)
    if (button) copy(button, button.dataset.copy ?? new URL(button.dataset.link, location.href).href)
  }
  document.addEventListener("click", click, true)
  return () => {
    observer.disconnect()
    document.removeEventListener("click", click, true)
  }
}

// Streamlit shows what the address says when a reader goes back or forward; going on is the same with one entry more.
function open(address) {
  if (address.href === location.href) return
  history.pushState({}, "", address)
  window.dispatchEvent(new PopStateEvent("popstate"))
}

async function copy(button, text) {
  const before = button.textContent
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Without https there is no clipboard to write to; an old command still copies what is selected.
    const field = Object.assign(document.createElement("textarea"), { value: text })
    button.after(field)
    field.select()
    document.execCommand("copy")
    field.remove()
  }
  button.textContent = button.dataset.done
  setTimeout(() => (button.textContent = before), 1500)
}
