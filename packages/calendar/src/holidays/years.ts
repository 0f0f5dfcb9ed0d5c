import y2007 from './2007.json' with { type: 'json' };
import y2008 from './2008.json' with { type: 'json' };
import y2009 from './2009.json' with { type: 'json' };
import y2010 from './2010.json' with { type: 'json' };
import y2011 from './2011.json' with { type: 'json' };
import y2012 from './2012.json' with { type: 'json' };
import y2013 from './2013.json' with { type: 'json' };
import y2014 from './2014.json' with { type: 'json' };
import y2015 from './2015.json' with { type: 'json' };
import y2016 from './2016.json' with { type: 'json' };
import y2017 from './2017.json' with { type: 'json' };
import y2018 from './2018.json' with { type: 'json' };
import y2019 from './2019.json' with { type: 'json' };
import y2020 from './2020.json' with { type: 'json' };
import y2021 from './2021.json' with { type: 'json' };
import y2022 from './2022.json' with { type: 'json' };
import y2023 from './2023.json' with { type: 'json' };
import y2024 from './2024.json' with { type: 'json' };
import y2025 from './2025.json' with { type: 'json' };
import y2026 from './2026.json' with { type: 'json' };

/** The holidays of one year as the General Office of the State Council announced them. */
export interface Year {
  /** Addresses of the notices; a year changed half-way has two. */
  readonly papers: readonly string[];
  /** Day → holiday; also the last days of the year before, where a holiday begins there. */
  readonly off: Readonly<Record<string, string>>;
  /** Weekend days worked instead, and any other day a notice names as worked. */
  readonly makeUp: readonly string[];
}

/** Every year whose notice is out. A new year is a new file and a line here. */
export const years: Readonly<Record<string, Year>> = {
  2007: y2007,
  2008: y2008,
  2009: y2009,
  2010: y2010,
  2011: y2011,
  2012: y2012,
  2013: y2013,
  2014: y2014,
  2015: y2015,
  2016: y2016,
  2017: y2017,
  2018: y2018,
  2019: y2019,
  2020: y2020,
  2021: y2021,
  2022: y2022,
  2023: y2023,
  2024: y2024,
  2025: y2025,
  2026: y2026,
};
