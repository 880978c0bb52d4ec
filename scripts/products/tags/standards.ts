// What a file has to say of itself to be PDF/UA-1 (ISO 14289-1) and PDF/A-2u (ISO 19005-2): metadata as XMP that agree
// with the old ones, the colour space, and annotations that are printed and have words.

import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFContext,
  type PDFDocument,
} from 'pdf-lib'
import { escapeHtml } from '../../text/format.ts'
import { srgbProfile } from './srgb.ts'

const PRODUCER = 'Skia/PDF'
const CREATOR = 'speechdeck'
/** Of an annotation: it is printed. */
const PRINTED = 4

/**
 * Metadata, colour space and annotations as both standards ask for. `isTagged` false: not for screen readers, and it
 * does not say so.
 */
export function declareStandards(
  document: PDFDocument,
  { title, lang, isTagged }: { title: string; lang: string; isTagged: boolean },
): void {
  const { catalog, context } = document
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage(lang)
  document.setCreator(CREATOR)
  document.setProducer(PRODUCER)
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict)
  // What differs from run to run.
  for (const key of ['CreationDate', 'ModDate']) info?.delete(PDFName.of(key))
  catalog.set(PDFName.of('Metadata'), context.register(metadataStream(context, xmp(title, lang, isTagged))))
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }))
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  })
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]))
}

/** A file that has lost its tags no longer says that it is PDF/UA. */
export function withdrawUa({ catalog, context }: PDFDocument): void {
  const held = catalog.lookup(PDFName.of('Metadata'))
  if (!(held instanceof PDFRawStream)) return
  const xmp = new TextDecoder().decode(held.contents).replace(UA_SCHEMA, '')
  catalog.set(PDFName.of('Metadata'), context.register(metadataStream(context, xmp)))
}

/** Links say where they lead: `{ 'pr-4': '把路修通' }` for those to `#pr-4`. They are printed, as all of a page. */
export function describeLinks(document: PDFDocument, words: Readonly<Record<string, string>>): void {
  for (const { node } of document.getPages()) {
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []
    for (const ref of annotations) {
      const annotation = document.context.lookupMaybe(ref, PDFDict)
      annotation?.set(PDFName.of('F'), PDFNumber.of(PRINTED))
      const said = annotation ? words[targetOf(annotation)] : undefined
      if (said !== undefined) annotation?.set(PDFName.of('Contents'), PDFHexString.fromText(said))
    }
  }
}

// --- internal ---

/** Readable in the file as it is. */
function metadataStream(context: PDFContext, xmp: string): PDFRawStream {
  return context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' })
}

function targetOf(annotation: PDFDict): string {
  const place = annotation.lookup(PDFName.of('Dest'))
  if (place instanceof PDFName || place instanceof PDFString || place instanceof PDFHexString) return place.decodeText()
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
  return action instanceof PDFString || action instanceof PDFHexString ? action.decodeText() : ''
}

/** Namespaces that ISO 19005 does not know have to be described in the file. */
const UA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
`

function xmp(title: string, lang: string, isTagged: boolean): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeHtml(lang)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
</rdf:Description>
${isTagged ? UA_SCHEMA : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}
