import type { Written } from './written.ts'

export const services: Written = {
  code: 'r-services-1401h1',
  department: 'services',
  item: 4,
  letterNumber: '۱۴۰۱/خ/۵۱۲',
  letterDate: '2023-01-01',
  narrative: [
    'خدمات شهری از سال گذشته هر اعتبار را در کنار شاخصی گذاشته است که باید از آن بهبود یابد. آنچه در پی می‌آید، حاصل همین شیوه در نیمهٔ نخست سال است و می‌تواند الگوی نوشتن بودجهٔ ۱۴۰۲ در دیگر بخش‌ها باشد.',
    '# پاکیزگی شهر',
    'بیشترین اعتبار این حوزه به نظافت معابر و گردآوری پسماند می‌رسد: {{budgetLine/1001/allocated/1401|toman}} برای نظافت و {{budgetLine/1002/allocated/1401|toman}} برای جمع‌آوری و حمل.',
    '# فضای سبز',
    'نگهداری فضای سبز {{budgetLine/1004/allocated/1401|toman}} گرفته است و سه بوستان محله‌ای نیز در منطقه‌های کم‌برخوردار ساخته می‌شود.',
  ],
  keyFigures: [
    'budgetLine/1001/allocated/1401|toman|تخصیص نظافت معابر، ۱۴۰۱',
    'budgetLine/1003/allocated/1401|toman|تخصیص گسترش تفکیک در مبدأ، ۱۴۰۱',
  ],
}
