export declare const hostProbe: number;
