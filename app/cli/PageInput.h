#pragma once

#include "models/base/Result.h"
#include "models/consent/ConsentPage.h"

#include <QList>
#include <QString>

namespace numauth::cli {

/// The pages of a PATH argument: a workspace, a page file, source code, or `-` for standard input.
/// Never empty.
Result<QList<consent::ConsentPage>> readPages(const QString &path,
                                              const consent::AttributeTable &table);

} // namespace numauth::cli
