/**
 * @module The outlook over HTTP: does the plan hold together, which factors made a change, has it peaked, what do targets cost, and when do
 * emissions peak. What makes the numbers is the core's; words for screens come with them.
 */
import { z } from 'zod';
import { bilingual } from './problem.ts';

export const verdict = z.enum(['incoherent', 'strained', 'redundant', 'untestable', 'coherent']);
export type Verdict = z.infer<typeof verdict>;

const printedInterval = z.object({ low: z.number().nullable(), high: z.number().nullable() });
export const missingDatum = z.object({ id: z.string(), zh: z.string(), en: z.string() }).meta({ id: 'MissingDatum' });

/** A target that a finding stands on: where it is in the plan and how it is printed. */
export const auditClause = z
  .object({
    itemId: z.string(),
    section: z.string(),
    sectionTitle: z.string().nullable(),
    name: bilingual,
    year: z.int().nullable(),
    printed: z.string().describe('Comparator, value and unit as printed: `≥15%`'),
    quote: z.string().nullable().describe('The sentence, where the text is held'),
  })
  .meta({ id: 'AuditClause' });
export type AuditClause = z.infer<typeof auditClause>;

/** One number that would make the headline targets agree, all others as they are. */
export const coherentWay = z
  .object({
    changes: z
      .string()
      .describe('energy-intensity-drop, carbon-intensity-drop, non-fossil-share-2025 or -2020, coal-to-gas-shift'),
    name: bilingual,
    from: z.number().nullable().describe('As printed or given; null where it is not known'),
    to: z.number(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    arithmetic: z.string(),
  })
  .meta({ id: 'CoherentWay' });
export type CoherentWay = z.infer<typeof coherentWay>;

export const auditFinding = z
  .object({
    code: z.string(),
    verdict,
    message: bilingual,
    arithmetic: z.string().describe('The formula, then the same with the numbers of the plan'),
    clauses: z.array(z.string()).describe('Items of the plan, keys of `clauses`'),
    sections: z.array(z.string()),
    missing: missingDatum.nullable(),
    ways: z.array(coherentWay).describe('What would make it coherent; empty where nothing needs to change'),
    assumptions: z.array(z.string()),
  })
  .meta({ id: 'AuditFinding' });
export type AuditFinding = z.infer<typeof auditFinding>;

/** Fractions, not percent. */
export const auditIdentity = z
  .object({
    energyIntensityDrop: z.number().nullable(),
    carbonIntensityDrop: z.number().nullable(),
    nonFossilShare2025: z.number().nullable(),
    kRatio: z.number().nullable(),
    impliedBaseShare: z.object({
      value: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      withFuelShift: printedInterval,
    }),
    shareGain: z.number().nullable(),
    assessmentBasis: z.enum(['B0', 'B1', 'B2', 'B3']),
    neededRho: z.object({
      B2: z.number().nullable(),
      B3: z.number().nullable(),
      coalToGasShift: z.number().nullable(),
    }),
    missing: z.array(missingDatum),
  })
  .meta({ id: 'AuditIdentity' });
const byGrowth = z.array(z.object({ growth: z.number(), value: z.number().nullable() }));
export const auditGrowth = z
  .object({
    flat2025: z.number().nullable(),
    co2Ratio2025: byGrowth,
    fossilShareRatio2030: z.number().nullable(),
    carbonDrop2030IfRepeated: z.number().nullable(),
    neededEnergyDrop2030: byGrowth,
    maxGapAt2030: z.number().nullable(),
    maxGrowth2030: z.object({ atIntensityDrop: z.number(), value: z.number().nullable() }),
    missing: z.array(missingDatum),
  })
  .meta({ id: 'AuditGrowth' });

/** An accounting basis beside the others: what it counts and what the plan needs on it. */
export const auditBasis = z
  .object({
    basis: z.enum(['B0', 'B1', 'B2', 'B3']),
    name: bilingual,
    clause: bilingual,
    verdict: verdict.nullable(),
    arithmetic: z.string().nullable(),
    /** The program over all mixes says the same, or names what clashes. */
    generalForm: z
      .object({
        verdict,
        conflict: z.array(z.string()),
        baseShare: printedInterval.nullable(),
        rho: printedInterval.nullable(),
      })
      .nullable(),
    assessment: z.boolean().describe('The basis that assessment uses at the date of the plan or after'),
  })
  .meta({ id: 'AuditBasis' });

export const assumption = z
  .object({
    id: z.string(),
    value: z.number(),
    unit: z.string(),
    status: z.string(),
    source: z.string(),
    locator: z.string(),
    name: bilingual,
  })
  .meta({ id: 'OutlookAssumption' });

/** A datum that the plan does not print and that would settle something. */
export const knownDatum = z
  .object({
    id: z.string(),
    name: bilingual,
    kind: z.enum(['fraction', 'number']),
    max: z.number(),
    value: z.number().nullable().describe('As given in `known`'),
    /** What the plan implies or what is supposed, to start from. */
    start: z.number().nullable(),
    settles: z.array(z.string()).describe('Codes of findings that wait for it'),
  })
  .meta({ id: 'KnownDatum' });
export type KnownDatum = z.infer<typeof knownDatum>;

export const planAudit = z
  .object({
    cityId: z.string(),
    versionId: z.string(),
    document: z.object({ title: z.string(), date: z.string().nullable() }),
    counts: z.record(verdict, z.int()),
    identity: auditIdentity,
    growth: auditGrowth,
    findings: z.array(auditFinding),
    bases: z.array(auditBasis),
    clauses: z.record(z.string(), auditClause),
    assumptions: z.array(assumption),
    known: z.array(knownDatum),
  })
  .meta({ id: 'PlanAudit' });
export type PlanAudit = z.infer<typeof planAudit>;

/** The plans that can be seen, side by side. */
export const auditComparison = z
  .object({
    items: z.array(
      z.object({
        cityId: z.string(),
        name: bilingual,
        example: z.boolean(),
        counts: z.record(verdict, z.int()),
        identity: auditIdentity,
        growth: auditGrowth,
      }),
    ),
  })
  .meta({ id: 'AuditComparison' });
export type AuditComparison = z.infer<typeof auditComparison>;

/** `id:value` pairs, comma-separated: `non-fossil-share-2020:0.285,gdp-growth:0.05`. */
export const knownQuery = z.object({ known: z.string().max(500).optional() });

export const outlookModel = z
  .object({
    cityId: z.string(),
    id: z.string(),
    name: bilingual,
    fictional: z.boolean(),
    note: bilingual.nullable(),
    baseYear: z.int(),
    horizon: z.int(),
    peakOf: z.enum(['direct', 'with-power-import', 'with-process']),
    /** The file as written, format `dafeng-outlook-model/1`: the core reads it, here and in the browser. */
    model: z.record(z.string(), z.unknown()),
    assumptions: z.array(
      z.object({
        id: z.string(),
        value: z.number(),
        unit: z.string(),
        year: z.int().nullable(),
        source: z.string(),
        status: z.enum(['measured', 'downscaled', 'default', 'plan-target', 'assumed']),
        group: z.string(),
        drawn: z.boolean().describe('It has a spread and is drawn'),
      }),
    ),
    unknown: z.array(bilingual),
  })
  .meta({ id: 'OutlookModel' });
export type OutlookModel = z.infer<typeof outlookModel>;

/** What a scenario stores: its differences from its parent, nothing else. */
export const scenarioChanges = z
  .object({
    levers: z.record(z.string(), z.boolean()).default({}),
    set: z
      .record(
        z.string(),
        z.object({
          value: z.number(),
          source: z.string().min(1),
          status: z.enum(['measured', 'downscaled', 'default', 'plan-target', 'assumed']),
        }),
      )
      .default({}),
  })
  .meta({ id: 'ScenarioChanges' });
export const outlookScenario = z
  .object({
    id: z.string(),
    cityId: z.string(),
    name: z.string(),
    /** A scenario of the model file or a stored one; null differs from the model itself. */
    parent: z.string().nullable(),
    changes: scenarioChanges,
    revision: z.int(),
    createdAt: z.string(),
    createdBy: z.string(),
    changedAt: z.string(),
    changedBy: z.string(),
  })
  .meta({ id: 'OutlookScenario' });
export type OutlookScenario = z.infer<typeof outlookScenario>;
export const scenarioInput = z
  .object({
    name: z.string().trim().min(1).max(80),
    parent: z.string().nullable().default(null),
    changes: scenarioChanges,
  })
  .meta({ id: 'NewOutlookScenario' });
export const scenarioChange = z
  .object({
    expectedRevision: z.int(),
    name: z.string().trim().min(1).max(80).optional(),
    parent: z.string().nullable().optional(),
    changes: scenarioChanges.optional(),
  })
  .meta({ id: 'OutlookScenarioChange' });

const probability = z.object({ value: z.number(), standardError: z.number() });
const quantiles = z.object({ p05: z.number(), p25: z.number(), p50: z.number(), p75: z.number(), p95: z.number() });
const fan = z.object({
  p05: z.array(z.number()),
  p25: z.array(z.number()),
  p50: z.array(z.number()),
  p75: z.array(z.number()),
  p95: z.array(z.number()),
});
export const outlookRun = z
  .object({
    seed: z.int(),
    draws: z.int(),
    method: z.string(),
    scenario: z.string().nullable(),
    peakOf: z.string(),
    summary: z.object({
      years: z.array(z.int()),
      structural: fan.describe('tCO2'),
      observable: fan.nullable(),
      distribution: z.record(z.string(), z.number()).describe('By year, and `notByHorizon`'),
      pBy: z.record(z.string(), probability),
      level: quantiles,
      plateauYears: quantiles,
      p2030Above2025: probability.nullable(),
      targets: z.array(z.object({ id: z.string(), pMet: z.number(), standardError: z.number() })),
    }),
    attribution: z
      .object({
        year: z.int(),
        effects: z.array(z.object({ input: z.string(), shapley: z.number() })),
        explained: z.number(),
      })
      .nullable(),
    removal: z.array(z.object({ id: z.string(), change: z.number(), pWithout: probability })),
    unknown: z.array(bilingual),
    correlationCorrection: z.number(),
  })
  .meta({ id: 'OutlookRun' });
export type OutlookRun = z.infer<typeof outlookRun>;

export const runInput = z
  .object({
    cityId: z.string(),
    scenario: z.string().nullable().default(null).describe('Of the model file or a stored one'),
    changes: scenarioChanges.optional().describe('Laid over the scenario without storing it'),
    draws: z.int().min(64).max(131_072).default(8192),
    seed: z.int().min(0).default(1),
    method: z.enum(['sobol', 'latin-hypercube']).default('sobol'),
    skipRemoval: z.boolean().default(false),
  })
  .meta({ id: 'OutlookRunRequest' });

/** A written energy system, and what around its least cost is wanted. */
export const costModel = z
  .object({
    id: z.string(),
    name: z.string(),
    fictional: z.boolean(),
    units: z.record(z.string(), z.string()),
    periods: z.array(z.string()),
    technologies: z.array(z.object({ id: z.string(), hasCapacity: z.boolean() })),
    targets: z.array(
      z.object({ id: z.string(), period: z.string(), bound: z.enum(['at-least', 'at-most']), value: z.number() }),
    ),
    /** CO2 that no cap holds down, by period: where a sweep begins. */
    caps: z.record(z.string(), z.number().nullable()),
  })
  .meta({ id: 'CostModel' });
export type CostModel = z.infer<typeof costModel>;
export const optimiseInput = z
  .object({
    modelId: z.string().optional(),
    text: z.string().max(500_000).optional().describe('A model of one’s own, YAML or JSON'),
    curve: z.object({ period: z.string(), caps: z.array(z.number().min(0)).min(1).max(40) }).optional(),
    ranges: z
      .array(z.object({ technology: z.string(), period: z.string() }))
      .max(20)
      .default([]),
    excess: z.number().min(0).max(1).default(0.05),
    withoutTargets: z.array(z.string()).max(50).default([]).describe('Targets left out'),
    timeLimitSeconds: z.number().min(1).max(300).default(60),
  })
  .meta({ id: 'OptimiseRequest' });
export const optimisation = z
  .object({
    model: z.string(),
    units: z.record(z.string(), z.string()),
    status: z.enum(['optimal', 'infeasible', 'unbounded', 'time-limit', 'failed']),
    objective: z.number().nullable(),
    capacities: z.array(z.object({ technology: z.string(), period: z.string(), total: z.number(), added: z.number() })),
    emissions: z.array(z.object({ gas: z.string(), period: z.string(), value: z.number() })),
    marginal: z.record(z.string(), z.number()).describe('Marginal cost of CO2 by period'),
    binding: z.array(z.object({ id: z.string(), shadowPrice: z.number() })),
    unmet: z.array(z.object({ name: z.string(), value: z.number() })),
    conflicts: z.array(z.string()),
    conflictKind: z.string().nullable(),
    /** Why there is no number, and what to do. */
    refusal: z.object({ code: z.string(), message: bilingual, remedy: bilingual }).nullable(),
    curve: z
      .object({
        period: z.string(),
        points: z.array(
          z.object({
            cap: z.number(),
            status: z.string(),
            cost: z.number().nullable(),
            emissions: z.number().nullable(),
            marginalCost: z.number().nullable(),
          }),
        ),
      })
      .nullable(),
    ranges: z.array(
      z.object({
        technology: z.string(),
        period: z.string(),
        leastCost: z.number(),
        atLeastCost: z.number(),
        least: z.number().nullable(),
        most: z.number().nullable(),
      }),
    ),
    excess: z.number(),
  })
  .meta({ id: 'Optimisation' });
export type Optimisation = z.infer<typeof optimisation>;

/** Long work: progress, cancel, result. Kept in memory until the server stops; the same seed gives the same again. */
export const outlookJob = z
  .object({
    id: z.string(),
    kind: z.enum(['outlook-run', 'outlook-optimise']),
    cityId: z.string().nullable(),
    status: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
    progress: z.object({ done: z.int(), total: z.int() }),
    milliseconds: z.number().nullable(),
    run: outlookRun.nullable(),
    optimisation: optimisation.nullable(),
    problem: z.object({ code: z.string(), message: bilingual, remedy: bilingual }).nullable(),
  })
  .meta({ id: 'OutlookJob' });
export type OutlookJob = z.infer<typeof outlookJob>;

/** What is decomposed, as the command line takes it; faults come back as problems that name the place. */
export const decomposeInput = z
  .object({
    method: z.string().default('lmdi-1-additive'),
    factors: z.array(z.string()).min(1).max(20),
    chained: z.boolean().default(true),
    periods: z.array(z.object({ year: z.int(), x: z.array(z.array(z.number().nullable())).max(200) })).max(80),
    /** What a factor is, in the order of `factors`: it decides whether a fall is active. */
    roles: z
      .array(z.enum(['activity', 'population', 'intensity', 'mix', 'other']))
      .max(20)
      .optional(),
  })
  .meta({ id: 'DecomposeRequest' });
const effect = z.object({ from: z.int(), to: z.int(), total: z.number(), byFactor: z.array(z.number()) });
/** `active`: intensity and mix made more than half of the gross fall; `passive`: activity or population did. */
const cause = z
  .object({
    label: z.enum(['active', 'passive', 'no-fall', 'not-said']),
    activeShare: z.number().nullable().describe('Of the gross fall'),
    arithmetic: z.string(),
  })
  .meta({ id: 'FallCause' });
export const decomposition = z
  .object({
    method: z.string(),
    factors: z.array(z.string()),
    chained: z.boolean(),
    totals: z.array(z.object({ year: z.int(), value: z.number() })).describe('The quantity of each period'),
    effects: z.array(effect),
    cumulative: effect.nullable(),
    cause,
  })
  .meta({ id: 'Decomposition' });
export type Decomposition = z.infer<typeof decomposition>;

/** The same out of the books of a city, with the numbers behind it. */
export const cityDecomposition = z
  .object({
    cityId: z.string(),
    chain: z.enum(['kaya', 'kaya-fossil', 'sector']),
    quantity: bilingual.describe('What changed, with its boundary'),
    unit: bilingual,
    factors: z.array(
      z.object({
        id: z.string(),
        name: bilingual,
        unit: bilingual,
        role: z.enum(['activity', 'population', 'intensity', 'mix', 'other']),
      }),
    ),
    parts: z.array(z.object({ id: z.string(), name: bilingual })),
    periods: z.array(
      z.object({
        year: z.int(),
        bookId: z.string(),
        total: z.number(),
        x: z.array(z.array(z.number())).describe('By part, then by factor'),
        /** Where the numbers open: pass to `GET /books/:bookId/trace`. */
        refs: z.array(z.object({ name: bilingual, ref: z.string().nullable(), value: z.number(), unit: bilingual })),
      }),
    ),
    result: decomposition,
    tapio: z.array(z.object({ from: z.int(), to: z.int(), elasticity: z.number().nullable() })),
    notes: z.array(bilingual),
    leftOut: z.array(z.object({ year: z.int(), why: bilingual })),
  })
  .meta({ id: 'CityDecomposition' });
export type CityDecomposition = z.infer<typeof cityDecomposition>;

export const trendInput = z
  .object({
    series: z.array(z.number().nullable()).min(1).max(300),
    years: z.array(z.int()).max(300).optional(),
    seed: z.int().min(0).optional(),
  })
  .meta({ id: 'TrendRequest' });
const corrected = z
  .object({ s: z.number(), varS: z.number(), z: z.number(), p: z.number(), tau: z.number() })
  .nullable();
export const trendAssessment = z
  .object({
    n: z.int(),
    years: z.array(z.int()).nullable(),
    class: z.enum(['growing', 'plateau', 'peaked']).nullable(),
    pPeaked: z.object({
      value: z.number().nullable(),
      standardError: z.number().nullable(),
      model: z.string(),
      horizonYears: z.int().nullable(),
    }),
    mannKendall: z.object({
      s: z.number(),
      varS: z.number(),
      z: z.number(),
      p: z.number(),
      pExact: z.number().nullable(),
      tau: z.number(),
      senSlope: z.number(),
    }),
    trendFreePreWhitening: corrected,
    serialCorrelation: z.number(),
    refusals: z.array(z.object({ code: z.string(), message: bilingual, remedy: bilingual })),
  })
  .meta({ id: 'TrendAssessment' });
export type TrendAssessment = z.infer<typeof trendAssessment>;

/** A series of a city that can be judged, out of its books. */
export const trendSeries = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        name: bilingual,
        unit: bilingual,
        points: z.array(z.object({ year: z.int(), value: z.number(), bookId: z.string(), ref: z.string().nullable() })),
      }),
    ),
  })
  .meta({ id: 'TrendSeries' });
export type TrendSeries = z.infer<typeof trendSeries>;

export const iamcReading = z
  .object({
    years: z.array(z.int()),
    rows: z.array(
      z.object({
        model: z.string(),
        scenario: z.string(),
        region: z.string(),
        variable: z.string(),
        unit: z.string(),
        values: z.array(z.number().nullable()),
      }),
    ),
    partsDiffer: z.array(
      z.object({ scenario: z.string(), variable: z.string(), year: z.int(), total: z.number(), parts: z.number() }),
    ),
  })
  .meta({ id: 'IamcReading' });
