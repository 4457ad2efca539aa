#pragma once

#include "models/base/LocalText.h"

#include <QTranslator>

namespace numauth {

/// The catalogues of the running program. Changing the language installs another catalogue, upon
/// which Qt sends LanguageChange to every window. GUI thread.
class Translations
{
public:
    Translations() = default;
    ~Translations();
    Q_DISABLE_COPY_MOVE(Translations)

    void use(Language language);
    /// Chinese where the system language is Chinese, else English.
    static Language systemLanguage();

private:
    QTranslator m_catalogue;
};

} // namespace numauth
