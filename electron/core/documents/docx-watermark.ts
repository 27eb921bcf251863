import { ImportedXmlComponent, Run, createVmlShape, type XmlComponent } from 'docx'

/*
 * Word's own watermark: WordArt (VML shape type 136) in the header, under the name by which Design > Watermark finds it.
 * docx has a TextWatermark, but it gives the shape a random id, and the same model must give the same file.
 */

const shapeTypeId = '_x0000_t136'

const formulas = [
  'sum #0 0 10800',
  'prod #0 2 1',
  'sum 21600 0 @1',
  'sum 0 0 @2',
  'sum 21600 0 @3',
  'if @0 @3 0',
  'if @0 21600 @1',
  'if @0 0 @2',
  'if @0 @4 21600',
  'mid @5 @6',
  'mid @8 @5',
  'mid @7 @8',
  'mid @6 @7',
  'sum @6 0 @5',
]

const element = (name: string, attributes: Record<string, string>, children: XmlComponent[] = []): XmlComponent => {
  const component = new ImportedXmlComponent(name, attributes)
  for (const child of children) component.push(child)
  return component
}

const wordArtShapeType = (): XmlComponent =>
  element(
    'v:shapetype',
    {
      id: shapeTypeId,
      coordsize: '21600,21600',
      'o:spt': '136',
      adj: '10800',
      path: 'm@7,l@8,m@5,21600l@6,21600e',
    },
    [
      element(
        'v:formulas',
        {},
        formulas.map((equation) => element('v:f', { eqn: equation })),
      ),
      element('v:path', {
        textpathok: 't',
        'o:connecttype': 'custom',
        'o:connectlocs': '@9,0;@10,10800;@11,21600;@12,10800',
        'o:connectangles': '270,180,90,0',
      }),
      element('v:textpath', { on: 't', fitshape: 't' }),
      element('v:handles', {}, [element('v:h', { position: '#0,bottomRight', xrange: '6629,14971' })]),
      element('o:lock', { 'v:ext': 'edit', text: 't', shapetype: 't' }),
    ],
  )

const shape = (text: string): XmlComponent =>
  createVmlShape({
    id: 'PowerPlusWaterMarkObject1',
    type: `#${shapeTypeId}`,
    alt: text,
    style: {
      position: 'absolute',
      marginLeft: 0,
      marginTop: 0,
      width: '460pt',
      height: '82pt',
      rotation: 315,
      zIndex: -251657216,
      positionHorizontal: 'center',
      positionHorizontalRelative: 'margin',
      positionVertical: 'center',
      positionVerticalRelative: 'margin',
    },
    allowInCell: false,
    fillColor: '#c8c8c8',
    stroked: false,
    children: [
      element('v:fill', { opacity: '.5' }),
      element('v:textpath', { style: 'font-family:"Arial";font-size:1pt;font-weight:bold', string: text }),
    ],
  })

/** A word across the page, light and behind the text; it belongs in a paragraph of the header. */
export const watermarkRun = (text: string): Run =>
  new Run({ noProof: true, children: [element('w:pict', {}, [wordArtShapeType(), shape(text)])] })
