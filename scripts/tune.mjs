/**
 * Settings of the engine that the product starts with; the bench starts with the same.
 *
 * V8 puts objects straight into the old generation where those made at the same place of the code lived long so far. While a province's series are
 * loaded every reported number lives long; while its lights are judged none does, and the old generation fills with waste: the lights of 21 cities take
 * twice as long.
 */
import v8 from 'node:v8';

v8.setFlagsFromString('--no-allocation-site-pretenuring');
