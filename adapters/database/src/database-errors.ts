/**
 * @module What the database refused, in the words of the registry. What has no such words is a bug and stays as it is.
 */
import { notAllowed } from './context.ts';
import { RegistryError } from './registry-error.ts';

const codeOf = (error: unknown): string | undefined => {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : undefined;
};
const constraintOf = (error: unknown): string | undefined => {
  const constraint = (error as { constraint?: unknown }).constraint;
  return typeof constraint === 'string' ? constraint : undefined;
};

export const toRegistryError = (error: unknown): unknown => {
  if (error instanceof RegistryError) return error;
  switch (codeOf(error)) {
    // insufficient_privilege: a policy, a missing grant, or an append-only table
    case '42501':
      return notAllowed(error);
    // unique_violation
    case '23505':
      return new RegistryError(
        'already-exists',
        { zh: '同样的记录已经存在。', en: 'Such a record exists already.' },
        {
          zh: '换一个名称或编号；若他人刚刚操作过，请刷新后再试。',
          en: 'Choose another name or number; if somebody has just acted, reload and try again.',
        },
        { constraint: constraintOf(error) },
        error,
      );
    // foreign_key_violation
    case '23503':
      return new RegistryError(
        'not-found',
        { zh: '所指的记录不存在。', en: 'What is referred to does not exist.' },
        { zh: '刷新页面后重新选择。', en: 'Reload and choose again.' },
        { constraint: constraintOf(error) },
        error,
      );
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ENOTFOUND':
    case '57P01':
    case '57P03':
    case '53300':
      return new RegistryError(
        'store-unreachable',
        { zh: '数据库暂时连接不上。', en: 'The database cannot be reached just now.' },
        {
          zh: '稍后重试；持续出现时请管理员检查数据库服务器。',
          en: 'Try again shortly; if it lasts, an administrator should look at the database server.',
        },
        {},
        error,
      );
    default:
      return error;
  }
};
