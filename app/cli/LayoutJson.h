#pragma once

#include "models/consent/PageLayout.h"

#include <QJsonArray>
#include <QJsonObject>

namespace numauth::cli {

/// A rectangle in dp (pt) as the contract prints it.
QJsonObject rectJson(const QRect &rect, double density);

/// Every view of \p layout but its containers, in the keys of the contract.
QJsonArray elementsJson(const consent::PageLayout &layout);

/// One line of text per view.
QStringList elementLines(const consent::PageLayout &layout);

} // namespace numauth::cli
