#include "ui/shell/LanguageSwitch.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace numauth::shell {

LanguageSwitch::LanguageSwitch(QObject *parent) : QObject(parent)
{
    choose(Translations::systemLanguage());
}

LanguageSwitch::~LanguageSwitch()
{
    if (QCoreApplication::instance())
        QCoreApplication::removeTranslator(&m_qt);
}

void LanguageSwitch::choose(Language language)
{
    m_language = language;
    QCoreApplication::removeTranslator(&m_qt);
    const bool isChinese = language == Language::Chinese;
    QLocale::setDefault(isChinese ? QLocale(QLocale::Chinese, QLocale::China)
                                  : QLocale(QLocale::English));
    // Standard buttons and context menus of Qt; absent where the system ships no translations.
    if (isChinese && m_qt.load(QStringLiteral("qtbase_zh_CN"),
                               QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    m_product.use(language);
    emit languageChanged();
}

} // namespace numauth::shell
