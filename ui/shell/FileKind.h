#pragma once

#include <QString>

namespace numauth::shell {

/// Why nothing of the window can use \p path, in one sentence that says what it is. Looks at the
/// first bytes only.
QString refusalOf(const QString &path);

} // namespace numauth::shell
