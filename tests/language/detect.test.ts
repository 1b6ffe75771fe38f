import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The harbour opened a second ferry line on Monday, and the mayor was among the first passengers.'],
    [
      'fr',
      'Le port a ouvert lundi une deuxième ligne de bac, et le maire était parmi les premiers passagers.',
    ],
    ['de', 'Der Hafen hat am Montag eine zweite Fährlinie eröffnet, und der Bürgermeister war an Bord.'],
    ['es', 'El puerto abrió el lunes una segunda línea de barcos, y el alcalde estaba entre los pasajeros.'],
    ['it', 'Il porto ha aperto lunedì una seconda linea di traghetti e il sindaco era tra i passeggeri.'],
    ['nl', 'De haven heeft maandag een tweede veerdienst geopend en de burgemeester was aan boord.'],
    ['pl', 'Port otworzył w poniedziałek drugą linię promową, a burmistrz był wśród pierwszych pasażerów.'],
    ['ru', 'Порт открыл в понедельник вторую паромную линию, и мэр был среди первых пассажиров.'],
    ['uk', 'Порт відкрив у понеділок другу поромну лінію, і мер був серед перших пасажирів.'],
    ['el', 'Το λιμάνι άνοιξε τη Δευτέρα μια δεύτερη γραμμή πλοίων και ο δήμαρχος ήταν παρών.'],
    ['ar', 'افتتح الميناء يوم الاثنين خط عبارات ثانيا وكان رئيس البلدية من بين الركاب الأوائل.'],
    ['he', 'הנמל פתח ביום שני קו מעבורות שני וראש העיר היה בין הנוסעים הראשונים.'],
    ['zh', '港口周一开通了第二条渡轮航线，市长是首批乘客之一。'],
    ['ja', '港は月曜日に二番目のフェリー航路を開設し、市長も最初の乗客となりました。'],
    ['ko', '항구는 월요일에 두 번째 여객선 노선을 열었고 시장도 첫 승객이었습니다.'],
    ['th', 'ท่าเรือเปิดเส้นทางเรือข้ามฟากสายที่สองเมื่อวันจันทร์และนายกเทศมนตรีก็อยู่บนเรือ'],
  ])('tells %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'Ferry'],
    ['figures', '1,204 + 3.50 = 1,207.50 — 2026-01-31'],
    ['signs', '*** !!! ??? ***'],
  ])('cannot tell from %s', (_, text) => {
    expect(detectLanguage(text)).toBe('und');
  });

  it('is not misled by one sentence in another language', () => {
    const english = 'The mayor of the city opened the second line with a short speech to the passengers. ';
    expect(detectLanguage(`${english.repeat(4)}« Le port a ouvert une ligne. » ${english.repeat(4)}`)).toBe(
      'en',
    );
  });

  it('says the same of the same text each time', () => {
    const text = 'Port harbour ferry maritime transport 42';
    expect(detectLanguage(text)).toBe(detectLanguage(text));
  });
});
