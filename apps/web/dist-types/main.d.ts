import './style/base.css';
import './style/shell.css';
import './style/parts.css';
import './style/plan.css';
import './style/registry.css';
import './style/review.css';
import './style/print.css';
//# sourceMappingURL=main.d.ts.map