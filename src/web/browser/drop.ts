/** Files dropped anywhere are added: on the page with the form at once, on any other page after leading there. */

export function watchDrops(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-drop]')
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    document.querySelector('main')?.classList.add('drop')
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.querySelector('main')?.classList.remove('drop')
  })
  document.addEventListener('drop', (event) => {
    const files = event.dataTransfer?.files
    if (files === undefined || files.length === 0) return
    event.preventDefault()
    if (form === null) sendFiles(files)
    else put(form, files)
  })
}

function put(form: HTMLFormElement, files: FileList): void {
  const field = form.querySelector<HTMLInputElement>('input[type=file]')
  if (field === null) return
  field.files = files
  form.submit()
}

/** The same form, made here, since this page has none. */
function sendFiles(files: FileList): void {
  const form = document.createElement('form')
  const field = document.createElement('input')
  form.method = 'post'
  form.action = '/add'
  form.enctype = 'multipart/form-data'
  form.hidden = true
  field.type = 'file'
  field.name = 'file'
  field.multiple = true
  field.files = files
  form.append(field)
  document.body.append(form)
  form.submit()
}
