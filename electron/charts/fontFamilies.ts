/** What the canvas knows the product's letters as, and the signs they lack. */
export const fontFamilies = 'Vazirmatn, DejaVu Sans'
