/**
 * A form's bytes as a body that may be left at any moment. Node's own stream of a form throws outside of every promise
 * when who reads it hangs up in the middle, and ends the process.
 */
export async function wholeForm(form: FormData): Promise<{ body: ReadableStream<Uint8Array>; type: string }> {
  const written = new Response(form)
  const bytes = new Uint8Array(await written.arrayBuffer())
  return { body: ReadableStream.from([bytes]), type: written.headers.get('content-type') ?? 'multipart/form-data' }
}
