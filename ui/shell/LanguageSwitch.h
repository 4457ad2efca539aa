#pragma once

#include "models/base/Translations.h"

#include <QObject>
#include <QTranslator>

namespace numauth::shell {

/// Puts a language on the running program: the catalogues of the product and Qt's own. Qt then
/// sends LanguageChange to every window. One per program; GUI thread.
class LanguageSwitch : public QObject
{
    Q_OBJECT

public:
    explicit LanguageSwitch(QObject *parent = nullptr);
    ~LanguageSwitch() override;

    Language language() const { return m_language; }
    void choose(Language language);

signals:
    void languageChanged();

private:
    Translations m_product;
    QTranslator m_qt;
    Language m_language = Language::English;
};

} // namespace numauth::shell
