/** A button beside each citation, and one way to copy words. */

export function addCopyButtons(root: ParentNode): void {
  for (const area of root.querySelectorAll<HTMLTextAreaElement>('textarea[data-copy]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = 'Copy'
    button.addEventListener('click', () => void copyWords(area, button))
    area.closest('p')?.append(button)
  }
}

/** Where the clipboard is closed to the page, the words are selected, to be copied by hand. */
export async function copyWords(area: HTMLTextAreaElement, told: HTMLElement): Promise<void> {
  area.select()
  try {
    await navigator.clipboard.writeText(area.value)
    told.textContent = 'Copied'
  } catch {
    told.textContent = 'Selected: copy with Ctrl+C'
  }
}
