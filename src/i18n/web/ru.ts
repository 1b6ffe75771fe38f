import { counter } from '../plural.ts';
import type { WebWords } from './words.ts';

/** In Russian. */
export const webRu: WebWords = {
  lead: 'Так это показали бы Slack и Discord: нарисовано по тому, что получил бы каждый. Ничто не покидает этот компьютер.',
  skip: 'Перейти к строке команд',
  look: 'Вид',
  both: 'Оба',
  colours: 'Цвета',
  system: 'Системные',
  light: 'Светлые',
  dark: 'Тёмные',
  messages: 'Сообщения',
  command: 'Команда',
  placeholder: '/digest, /article и несколько слов, /subscription add',
  send: 'Отправить',
  onlyYou: 'Видно только вам',
  onlyYouCanSee: 'Это видите только вы',
  youTyped: (command) => `Вы набрали ${command}`,
  edited: 'изменено',
  replies: counter('ru', { one: '# ответ', few: '# ответа', many: '# ответов', other: '# ответа' }),
  thread: 'Ветка',
  back: 'Назад в канал',
  linkPreview: 'Здесь Slack показывает, куда ведёт ссылка.',
  optional: 'необязательно',
  cancel: 'Отмена',
  choose: 'Выбрать',
  ends: 'Здесь ничего завершать не нужно: закройте эту страницу. Бот работает, пока его не остановят там, где запустили.',
  lost: 'Бот не отвечает. Он ещё запущен?',
};
