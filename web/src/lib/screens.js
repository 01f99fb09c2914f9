/** Screens in the order of the rail. */
export const screens = ['queue', 'subject', 'picture', 'strategy', 'intake', 'oversight'];
