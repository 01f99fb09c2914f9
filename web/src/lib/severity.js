// Severity by shape first, colour second.
export const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO'];
export const isUrgent = (severity) => severity === 'CRITICAL' || severity === 'HIGH';

/** SVG path in a 16 x 16 box. */
export const shapes = {
  CRITICAL: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  HIGH: 'M8 1.5 15.2 14.5H.8z',
  MEDIUM: 'M8 1l7 7-7 7-7-7z',
  LOW: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
  INFO: 'M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
};
