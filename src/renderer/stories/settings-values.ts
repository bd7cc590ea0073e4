import { defaultSettings, type Settings } from '../../shared/settings.ts';

/** Settings as after the installation. */
export const emptySettings: Settings = defaultSettings;

/** Settings in daily use. */
export const usualSettings: Settings = {
  ...emptySettings,
  gateway: 'https://gateway.example.com:8043',
  fallbackGateways: ['https://gateway-b.example.com:8043', 'https://gateway-c.example.com:8043'],
  caFile: '/etc/ssl/company-root.pem',
  agentId: '49999',
  phoneNumber: '40038',
  rememberPassword: true,
  ivrDirectory: [
    { name: 'Payment line', numbers: ['70093', '70094'], prefixes: [] },
    { name: '中国工商银行信用卡自助语音服务支付专线', numbers: ['95588'], prefixes: ['955', '8009'] },
    {
      name: 'International Card Payments and Refunds, Northern Region (test)',
      numbers: Array.from({ length: 12 }, (_, index) => String(4_900_100_200 + index)),
      prefixes: [],
    },
  ],
};
