#include "models/base/Translations.h"

#include <QCoreApplication>
#include <QLocale>

namespace numauth {

Translations::~Translations()
{
    if (QCoreApplication::instance())
        QCoreApplication::removeTranslator(&m_catalogue);
}

void Translations::use(Language language)
{
    QCoreApplication::removeTranslator(&m_catalogue);
    const QString name = language == Language::Chinese ? QStringLiteral(":/numauth/i18n/zh_CN.qm")
                                                       : QStringLiteral(":/numauth/i18n/en.qm");
    if (m_catalogue.load(name))
        QCoreApplication::installTranslator(&m_catalogue);
}

Language Translations::systemLanguage()
{
    return QLocale::system().language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

} // namespace numauth
