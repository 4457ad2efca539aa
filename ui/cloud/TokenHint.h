#pragma once

#include "models/sandbox/TokenStore.h"

#include <QCoreApplication>

namespace numauth::ui {

/// What a call with a token of the sandbox would meet now, in one line for the form: how long it
/// still lives, since when it is over, or that it was used. A pure function in a class for tr().
class TokenHint
{
    Q_DECLARE_TR_FUNCTIONS(numauth::ui::TokenHint)

public:
    /// \p now is the carriers' time.
    static QString describe(const sandbox::Token &token, const QDateTime &now);
    static QString carrierName(sandbox::Carrier carrier);

private:
    static QString span(qint64 seconds);
};

} // namespace numauth::ui
