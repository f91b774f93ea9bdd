/** @module A rule set as a city may write it, to begin with: the three levels of 2021 with a warning at a smaller gap. */
export const ownRulesExample = `zh: 本市预警规则
en: rules of the city
# 选用现成的等级体系；自定等级时改写 levels（id、zh、en、colour、order）
levelScheme: ndrc-2021
# 只用于这些指标；删去此行则用于全部指标
indicators: [energy-intensity-of-gdp-reduction]
note: { zh: 市双碳办拟定, en: by the dual-carbon office }
rules:
  - id: green
    level: third
    when: met
    clause: 完成进度目标
    message: { zh: 完成进度目标, en: the progress target is met }
    cases:
      - { name: 完成, fires: true, facts: { met: true, shortfall: -0.01 } }
      - { name: 未完成, fires: false, facts: { met: false, shortfall: 0.02 } }
  - id: yellow
    level: second
    when: not met and shortfall <= 5%
    clause: 差距不超过目标的5%
    message: { zh: 差距不超过目标的5%, en: missed by no more than 5 % of the target }
    cases:
      - { name: 差3%, fires: true, facts: { met: false, shortfall: 0.03 } }
      - { name: 差8%, fires: false, facts: { met: false, shortfall: 0.08 } }
  - id: red
    level: first
    when: not met and shortfall > 5%
    clause: 差距超过目标的5%
    message: { zh: 差距超过目标的5%, en: missed by more than 5 % of the target }
    cases:
      - { name: 差8%, fires: true, facts: { met: false, shortfall: 0.08 } }
      - { name: 差3%, fires: false, facts: { met: false, shortfall: 0.03 } }
`;
